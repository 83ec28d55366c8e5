// What QJSEngine runs: MathJax from LaTeX to SVG, as the function holtMath.typeset(latex, display). It is bundled
// with MathJax at build time (see cmake/HoltMath.cmake).
import {mathjax} from 'mathjax-full/js/mathjax.js';
import {TeX} from 'mathjax-full/js/input/tex.js';
import {SVG} from 'mathjax-full/js/output/svg.js';
import {SVGmo} from 'mathjax-full/js/output/svg/Wrappers/mo.js';
import {liteAdaptor} from 'mathjax-full/js/adaptors/liteAdaptor.js';
import {RegisterHTMLHandler} from 'mathjax-full/js/handlers/html.js';
import 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import 'mathjax-full/js/input/tex/amscd/AmsCdConfiguration.js';
import 'mathjax-full/js/input/tex/boldsymbol/BoldsymbolConfiguration.js';
import 'mathjax-full/js/input/tex/braket/BraketConfiguration.js';
import 'mathjax-full/js/input/tex/cancel/CancelConfiguration.js';
import 'mathjax-full/js/input/tex/cases/CasesConfiguration.js';
import 'mathjax-full/js/input/tex/centernot/CenternotConfiguration.js';
import 'mathjax-full/js/input/tex/color/ColorConfiguration.js';
import 'mathjax-full/js/input/tex/configmacros/ConfigMacrosConfiguration.js';
import 'mathjax-full/js/input/tex/enclose/EncloseConfiguration.js';
import 'mathjax-full/js/input/tex/extpfeil/ExtpfeilConfiguration.js';
import 'mathjax-full/js/input/tex/gensymb/GensymbConfiguration.js';
import 'mathjax-full/js/input/tex/mathtools/MathtoolsConfiguration.js';
import 'mathjax-full/js/input/tex/mhchem/MhchemConfiguration.js';
import 'mathjax-full/js/input/tex/newcommand/NewcommandConfiguration.js';
import 'mathjax-full/js/input/tex/textcomp/TextcompConfiguration.js';
import 'mathjax-full/js/input/tex/textmacros/TextMacrosConfiguration.js';
import 'mathjax-full/js/input/tex/upgreek/UpgreekConfiguration.js';

// Not here, since what comes from a model is hostile until checked: html, require, autoload, setoptions, unicode, action,
// bbox, verb. Not physics either: it gives \div and others another meaning than they have everywhere else.
const packages = [
    'base', 'ams', 'amscd', 'boldsymbol', 'braket', 'cancel', 'cases', 'centernot', 'color', 'configmacros', 'enclose',
    'extpfeil', 'gensymb', 'mathtools', 'mhchem', 'newcommand', 'textcomp', 'textmacros', 'upgreek',
];

// MathJax cuts an extender to its length by an SVG element within the SVG, which is beyond SVG Tiny and so beyond Qt.
// Extenders are straight: stretched to just that length, they look the same and need no cutting.
SVGmo.prototype.addExtV = function (code, variant, height, depth, top, bottom, width) {
    if (!code) {
        return;
    }
    const fuzz = 0.1;
    const from = bottom - depth - (bottom > 0 ? fuzz : 0);
    const length = height - top + (top > 0 ? fuzz : 0) - from;
    const [h, d, w] = this.getChar(code, variant);
    if (length <= 0 || h + d <= 0) {
        return;
    }
    const scale = length / (h + d);
    this.addGlyph(code, variant, 0, 0);
    const glyph = this.adaptor.lastChild(this.element);
    const x = this.fixed((width - w) / 2);
    const y = this.fixed(from + d * scale);
    this.adaptor.setAttribute(glyph, 'transform', `translate(${x},${y}) scale(1,${this.jax.fixed(scale)})`);
};

SVGmo.prototype.addExtH = function (code, variant, width, left, right, shift = 0) {
    if (!code) {
        return;
    }
    const fuzz = 0.1;
    const from = left - (left > 0 ? fuzz : 0);
    const length = width - right + (right > 0 ? fuzz : 0) - from;
    const w = this.getChar(code, variant)[2];
    if (length <= 0 || w <= 0) {
        return;
    }
    const scale = length / w;
    this.addGlyph(code, variant, 0, 0);
    const glyph = this.adaptor.lastChild(this.element);
    const x = this.fixed(shift + from);
    this.adaptor.setAttribute(glyph, 'transform', `translate(${x},0) scale(${this.jax.fixed(scale)},1)`);
};

const adaptor = liteAdaptor({fontSize: 16});
RegisterHTMLHandler(adaptor);

function makeDocument() {
    const input = new TeX({
        packages,
        maxMacros: 1000,
        maxBuffer: 16 * 1024,
        tags: 'none',
        formatError: (jax, error) => {
            throw error;
        },
        // MathJax sets a tag at the edge of the page, by which the formula would be as wide as that.
        macros: {tag: ['\\qquad\\text{(#1)}', 1], label: ['', 1], notag: '', nonumber: ''},
    });
    // Without a cache each glyph is a path of its own: nothing that refers to anything else.
    const output = new SVG({fontCache: 'none', internalSpeechTitles: false, mtextInheritFont: false});
    return mathjax.document('', {InputJax: input, OutputJax: output});
}

const defines = /\\(def|let|(re)?newcommand|providecommand|(re)?newenvironment|DeclareMathOperator|DeclarePairedDelimiter|Newextarrow|definecolor|mathtoolsset|newtagform|renewtagform)/;
let pristine = null;

// {svg, width, height, depth} with lengths in ex, depth below the baseline; or {problem}, as MathJax says it.
export function typeset(latex, display) {
    try {
        pristine = pristine || makeDocument();
        const document = pristine;
        // What one formula defines is not for others, which may be of another conversation.
        if (defines.test(latex)) {
            pristine = null;
        }
        const container = document.convert(latex, {display, em: 16, ex: 8, containerWidth: 80 * 16});
        document.clear();
        const svg = adaptor.firstChild(container);
        const ex = (text) => parseFloat(text) || 0;
        return {
            // A rule is black to MathJax, whatever the colour around it.
            svg: adaptor
                .outerHTML(svg)
                .replace(/(<g data-mml-node="mspace"[^>]*><rect [^>]*)fill="black"/g, '$1fill="currentColor"'),
            width: ex(adaptor.getAttribute(svg, 'width')),
            height: ex(adaptor.getAttribute(svg, 'height')),
            depth: -ex(adaptor.getStyle(svg, 'vertical-align')),
        };
    } catch (error) {
        return {problem: String((error && error.message) || error)};
    }
}
