// Evaluated after KaTeX itself; yields the one function that Java calls for each formula. Its answer is a
// list of strings, the first of which says what happened:
//   ok, HTML, tree as JSON, remarks as JSON
//   rejected, KaTeX's message, start, end (empty where KaTeX names no place), the macro it happened in or ""
//   deep
//   broken, what JavaScript said
(function () {
    'use strict';

    // How deep a syntax tree may be. Far beyond what anyone can read, well within the stack of the thread this
    // runs on: so that the same formula is refused on every machine, and whoever walks a tree needs no care.
    const deepest = 400;

    class TooDeep extends Error {}

    const isPlace = loc => loc && typeof loc.start === 'number';

    // A location counts only in the formula's own text: tokens of a macro's body point into that body, and
    // a macro that swaps its arguments makes ranges that run backwards.
    const placeIn = (latex, loc) =>
        isPlace(loc) && loc.lexer.input === latex && loc.start <= loc.end ? [loc.start, loc.end] : undefined;

    // Prepares a tree, in place, for JSON: locations become [start, end], modes go.
    function tidy(latex, value, depth) {
        if (depth > deepest) {
            throw new TooDeep();
        }
        if (Array.isArray(value)) {
            for (const element of value) {
                if (element !== null && typeof element === 'object') {
                    tidy(latex, element, depth);
                }
            }
            return;
        }
        value.mode = undefined;
        value.loc = Array.isArray(value.loc) ? value.loc : placeIn(latex, value.loc);
        for (const key in value) {
            const member = value[key];
            if (member !== null && typeof member === 'object' && key !== 'loc') {
                tidy(latex, member, depth + 1);
            }
        }
    }

    // A ParseError keeps its offsets but not the text they count in. Its message quotes that text around
    // them, so it is the text with which the same error would say the same.
    function quotes(error, text) {
        const loc = { start: error.position, end: error.position + error.length, lexer: { input: text } };
        return loc.end <= text.length && new katex.ParseError(error.rawMessage, { loc }).message === error.message;
    }

    function rejected(error, latex, macros) {
        const place = isPlace({ start: error.position });
        const home = !place || quotes(error, latex)
            ? ''
            : Object.keys(macros).find(name => quotes(error, macros[name])) ?? '?';
        return ['rejected', error.rawMessage,
            place && home === '' ? String(error.position) : '',
            place && home === '' ? String(error.position + error.length) : '', home];
    }

    return function (latex, displayMode, macrosAsJson) {
        const remarks = [];
        const remark = (code, message, token) => {
            const place = token && placeIn(latex, token.loc);
            remarks.push([code, message, place ? place[0] : -1, place ? place[1] : -1]);
        };
        // Every call gets its own macros, since \gdef and \newcommand write into them.
        const options = () => ({
            displayMode,
            output: 'htmlAndMathml',
            throwOnError: true,
            macros: JSON.parse(macrosAsJson),
            strict: (code, message, token) => {
                remark(code, message, token);
                return 'ignore';
            },
            trust: context => {
                remark('untrusted', context.command, null);
                return false;
            },
        });
        try {
            const tree = katex.__parse(latex, options());
            tidy(latex, tree, 0);
            remarks.length = 0;
            const html = katex.renderToString(latex, options());
            return ['ok', html, JSON.stringify(tree), JSON.stringify(remarks)];
        } catch (error) {
            if (error instanceof katex.ParseError) {
                return rejected(error, latex, JSON.parse(macrosAsJson));
            }
            if (error instanceof TooDeep || error instanceof RangeError) {
                return ['deep'];
            }
            return ['broken', String(error && error.message)];
        }
    };
})()
