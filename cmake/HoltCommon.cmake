# What every target of Holt shares: the language, the warnings, the Qt defines, the sanitizers and the
# precompiled header. Targets link holt_common and say nothing of it themselves.

set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(HOLT_CCACHE ccache)
if(HOLT_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" "CCACHE_NOHASHDIR=1"
        ${HOLT_CCACHE})
endif()

# A faster linker where there is one: the tests link Qt some forty times.
find_program(HOLT_MOLD mold)
if(HOLT_MOLD AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    add_link_options(-fuse-ld=mold)
endif()

add_library(holt_common INTERFACE)
target_compile_features(holt_common INTERFACE cxx_std_20)
target_include_directories(holt_common INTERFACE "${PROJECT_SOURCE_DIR}/src")
target_compile_definitions(holt_common INTERFACE
    HOLT_VERSION="${PROJECT_VERSION}"
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_URL_CAST_FROM_STRING
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(holt_common INTERFACE
        -Wall -Wextra -Wpedantic -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wshadow -Wcast-qual
        $<$<BOOL:${HOLT_WARNINGS_AS_ERRORS}>:-Werror> -Winvalid-pch)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # GCC 12 takes the moves inside tl::expected for reads of what was never written, once it optimises.
        target_compile_options(holt_common INTERFACE -Wno-maybe-uninitialized)
        # The checksum of a precompiled header must not hold the time of day, or ccache never hits.
        target_compile_options(holt_common INTERFACE -fpch-preprocess)
    endif()
endif()
if(HOLT_SANITIZERS)
    target_compile_options(holt_common INTERFACE -fsanitize=${HOLT_SANITIZERS} -fno-sanitize-recover=all)
    target_link_options(holt_common INTERFACE -fsanitize=${HOLT_SANITIZERS})
endif()

# holt_add_room(NAME SOURCES... ): the static library holt_<NAME>.
# PUBLIC and PRIVATE list what it links; PCH names the headers to precompile.
function(holt_add_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;PUBLIC;PRIVATE;PCH" ${ARGN})
    add_library(holt_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(holt_${name} PUBLIC holt_common ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE})
    if(ROOM_PCH)
        target_precompile_headers(holt_${name} PRIVATE ${ROOM_PCH})
    endif()
endfunction()

# holt_add_test(NAME ROOM): the test executable tst_<NAME> from tst_<NAME>.cpp, linked to one room and the test
# support, run offscreen. Further arguments: SOURCES, LIBRARIES.
function(holt_add_test name room)
    cmake_parse_arguments(TEST "" "" "SOURCES;LIBRARIES" ${ARGN})
    set(target tst_${name})
    add_executable(${target} tst_${name}.cpp ${TEST_SOURCES})
    target_link_libraries(${target} PRIVATE holt_${room} holt_test_support ${TEST_LIBRARIES} Qt6::Test)
    target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    add_test(NAME ${target} COMMAND ${target})
    set_tests_properties(${target} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.*.debug=false")
endfunction()
