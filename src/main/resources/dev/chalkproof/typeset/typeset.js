// Evaluated after KaTeX itself; yields the one function that Java calls for each formula. Its answer is a
// list of strings, the first of which says what happened:
//   ok, HTML, tree as JSON, remarks as JSON
//   rejected, KaTeX's message, start, end (empty where it names no place in the formula), the macro it
//     happened in or "", a command that may be meant or ""
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
        const known = isPlace({ start: error.position });
        const home = !known || quotes(error, latex)
            ? ''
            : Object.keys(macros).find(name => quotes(error, macros[name])) ?? '?';
        const here = known && home === '';
        const unknown = /^Undefined control sequence: \\([A-Za-z]+)$/.exec(error.rawMessage);
        return ['rejected', error.rawMessage,
            here ? String(error.position) : '',
            here ? String(error.position + error.length) : '',
            home, unknown ? similar(unknown[1], macros) : ''];
    }

    // The command itself where KaTeX knows it, but not in \text. Else a known one that is one slip of the pen
    // away: wrong case, letters swapped, missing, surplus or wrong. Only KaTeX knows what it knows, and tells a
    // macro that is a function.
    function similar(name, macros) {
        let found = '';
        const probe = context => {
            found = [name, ...slips(name)].find(word => context.isDefined('\\' + word)) ?? '';
            return '';
        };
        katex.__parse('\\@probe', { macros: { ...macros, '\\@probe': probe } });
        return found === '' ? '' : '\\' + found;
    }

    function slips(name) {
        // Short names are one letter away from everything.
        const [swaps, gaps, others] = [name.length > 2, name.length > 2, name.length > 3];
        const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
        const cuts = [...name, ''].map((_, i) => [name.slice(0, i), name.slice(i)]);
        const inner = cuts.filter(([, right]) => right !== '');
        const changed = [
            name.toLowerCase(),
            name[0].toUpperCase() + name.slice(1),
            ...(swaps ? inner.map(([left, right]) => left + right.slice(1, 2) + right[0] + right.slice(2)) : []),
            ...(gaps ? cuts.flatMap(([left, right]) => letters.map(letter => left + letter + right)) : []),
            ...(others ? inner.map(([left, right]) => left + right.slice(1)) : []),
            ...(others ? inner.flatMap(([left, right]) => letters.map(letter => left + letter + right.slice(1))) : []),
        ];
        return changed.filter(word => word.length > 1);
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
