# cmark-gfm and its extensions: GitHub's Markdown parser. It brings no CMake package on most systems.
#   Debian: libcmark-gfm-dev libcmark-gfm-extensions-dev   Fedora: cmark-gfm-devel   Homebrew, vcpkg: cmark-gfm
# Defines the target CmarkGfm::CmarkGfm.

find_path(CmarkGfm_INCLUDE_DIR cmark-gfm.h)
find_path(CmarkGfm_EXTENSIONS_INCLUDE_DIR cmark-gfm-core-extensions.h)
find_library(CmarkGfm_LIBRARY cmark-gfm)
find_library(CmarkGfm_EXTENSIONS_LIBRARY cmark-gfm-extensions)
mark_as_advanced(CmarkGfm_INCLUDE_DIR CmarkGfm_EXTENSIONS_INCLUDE_DIR CmarkGfm_LIBRARY CmarkGfm_EXTENSIONS_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CmarkGfm
    REQUIRED_VARS CmarkGfm_LIBRARY CmarkGfm_EXTENSIONS_LIBRARY CmarkGfm_INCLUDE_DIR CmarkGfm_EXTENSIONS_INCLUDE_DIR)

if(CmarkGfm_FOUND AND NOT TARGET CmarkGfm::CmarkGfm)
    add_library(CmarkGfm::CmarkGfm UNKNOWN IMPORTED)
    set_target_properties(CmarkGfm::CmarkGfm PROPERTIES
        IMPORTED_LOCATION "${CmarkGfm_EXTENSIONS_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${CmarkGfm_INCLUDE_DIR};${CmarkGfm_EXTENSIONS_INCLUDE_DIR}"
        INTERFACE_LINK_LIBRARIES "${CmarkGfm_LIBRARY}")
endif()
