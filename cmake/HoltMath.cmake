# Mathematics: MathJax and resources/math/typeset.js as one file of JavaScript, bundled by npm while CMake configures.
#
# HOLT_MATH is AUTO (where npm and Qt's Qml are found and the bundle can be made), ON (stops where it cannot) or OFF.
# Sets HOLT_HAVE_MATH, and with it HOLT_MATH_QRC, the resource file that holds the bundle.
#
# The bundle depends on nothing but resources/math, so that it is made once and shared by all presets, in build/math; only
# then is there need of a network. HOLT_MATH_BUNDLE names one that was made elsewhere.

set(HOLT_MATH "AUTO" CACHE STRING "Draw formulas by MathJax, which npm fetches: AUTO, ON or OFF")
set_property(CACHE HOLT_MATH PROPERTY STRINGS AUTO ON OFF)
set(HOLT_MATH_BUNDLE "" CACHE FILEPATH "A bundle of MathJax (math.js) made before, to be used instead of npm")

set(HOLT_HAVE_MATH FALSE)
include(FeatureSummary)

# holt_math_bundle(RESULT PROBLEM): makes the bundle where it is missing. RESULT is its path, or empty; then PROBLEM says
# why, in lines.
function(holt_math_bundle result problem)
    set(sources "${PROJECT_SOURCE_DIR}/resources/math")
    set(key "")
    foreach(name IN ITEMS package.json package-lock.json typeset.js)
        file(SHA256 "${sources}/${name}" hash)
        string(APPEND key ${hash})
        set_property(DIRECTORY "${PROJECT_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${sources}/${name}")
    endforeach()
    string(SHA256 key "${key}")
    string(SUBSTRING "${key}" 0 16 key)
    set(folder "${PROJECT_SOURCE_DIR}/build/math")
    set(bundle "${folder}/${key}/math.js")
    set(${problem} "" PARENT_SCOPE)
    set(${result} "${bundle}" PARENT_SCOPE)
    # Two presets may be configured at once.
    file(LOCK "${folder}/lock" GUARD FUNCTION)
    if(EXISTS "${bundle}")
        return()
    endif()

    message(STATUS "Bundling MathJax by npm, once for this source tree")
    set(work "${folder}/work")
    file(REMOVE_RECURSE "${work}")
    file(COPY "${sources}/package.json" "${sources}/package-lock.json" "${sources}/typeset.js" DESTINATION "${work}")
    foreach(step IN ITEMS
            "ci;--ignore-scripts;--no-audit;--no-fund;--prefer-offline;--fetch-retries=1;--fetch-retry-mintimeout=1000"
            "run;--silent;bundle")
        execute_process(COMMAND "${HOLT_NPM}" ${step} WORKING_DIRECTORY "${work}" TIMEOUT 600
            RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
        if(NOT code EQUAL 0)
            file(REMOVE_RECURSE "${work}")
            list(GET step 0 verb)
            string(STRIP "${output}" output)
            set(${problem} "npm ${verb} failed (${code}):\n${output}" PARENT_SCOPE)
            set(${result} "" PARENT_SCOPE)
            return()
        endif()
    endforeach()
    file(MAKE_DIRECTORY "${folder}/${key}")
    file(RENAME "${work}/math.js" "${bundle}")
    file(REMOVE_RECURSE "${work}")
endfunction()

set(HOLT_MATH_MISSING "")
if(NOT HOLT_MATH STREQUAL "OFF")
    find_package(Qt6 6.4 QUIET COMPONENTS Qml)
    find_program(HOLT_NPM npm)
    if(NOT Qt6Qml_FOUND)
        set(HOLT_MATH_MISSING "Qt's Qml module was not found")
    elseif(HOLT_MATH_BUNDLE)
        set(HOLT_MATH_FILE "${HOLT_MATH_BUNDLE}")
        if(NOT EXISTS "${HOLT_MATH_FILE}")
            set(HOLT_MATH_MISSING "HOLT_MATH_BUNDLE names a file that is not there: ${HOLT_MATH_BUNDLE}")
        endif()
    elseif(NOT HOLT_NPM)
        set(HOLT_MATH_MISSING "npm was not found")
    else()
        holt_math_bundle(HOLT_MATH_FILE HOLT_MATH_MISSING)
    endif()
    if(NOT HOLT_MATH_MISSING)
        set(HOLT_HAVE_MATH TRUE)
        set(HOLT_MATH_QRC "${PROJECT_BINARY_DIR}/math/math.qrc")
        configure_file("${PROJECT_SOURCE_DIR}/resources/math/math.qrc.in" "${HOLT_MATH_QRC}" @ONLY)
    elseif(HOLT_MATH STREQUAL "AUTO")
        message(WARNING "Formulas will be shown as they were written, since MathJax cannot be built in. "
            "-DHOLT_MATH=OFF builds without it and without this warning.\n${HOLT_MATH_MISSING}")
    else()
        message(FATAL_ERROR "MathJax cannot be built in. -DHOLT_MATH=OFF builds without it: formulas are then shown as "
            "they were written.\n${HOLT_MATH_MISSING}")
    endif()
endif()
add_feature_info(Mathematics HOLT_HAVE_MATH "formulas drawn by MathJax (HOLT_MATH)")
