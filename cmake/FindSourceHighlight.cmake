# GNU source-highlight: colours for code in more than a hundred languages. It brings no CMake package.
#   Debian: libsource-highlight-dev   Fedora: source-highlight-devel   Homebrew: source-highlight
# Defines the target SourceHighlight::SourceHighlight.

find_path(SourceHighlight_INCLUDE_DIR srchilite/sourcehighlighter.h)
find_path(SourceHighlight_BOOST_INCLUDE_DIR boost/shared_ptr.hpp)
find_library(SourceHighlight_LIBRARY source-highlight)
mark_as_advanced(SourceHighlight_INCLUDE_DIR SourceHighlight_BOOST_INCLUDE_DIR SourceHighlight_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SourceHighlight
    REQUIRED_VARS SourceHighlight_LIBRARY SourceHighlight_INCLUDE_DIR SourceHighlight_BOOST_INCLUDE_DIR)

if(SourceHighlight_FOUND AND NOT TARGET SourceHighlight::SourceHighlight)
    add_library(SourceHighlight::SourceHighlight UNKNOWN IMPORTED)
    set_target_properties(SourceHighlight::SourceHighlight PROPERTIES
        IMPORTED_LOCATION "${SourceHighlight_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${SourceHighlight_INCLUDE_DIR};${SourceHighlight_BOOST_INCLUDE_DIR}")
endif()
