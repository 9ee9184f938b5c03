// Evaluated after KaTeX itself; yields the one function that Java calls for each formula. Its answer is a
// list of strings, the first of which says what happened:
//   read, tree as JSON, and of each remark: code, message, start, end (-1 where that is not known)
//   set, HTML, and of each remark the same
//   both, HTML, tree as JSON, and of each remark the same
//   drawn, HTML without MathML
//   rejected, KaTeX's message, start, end (empty where it names no place in the formula), the macro it
//     happened in or "", a command that may be meant or ""
//   deep
//   broken, what JavaScript said
(function () {
    'use strict';

    class TooDeep extends Error {}

    const isPlace = loc => loc && typeof loc.start === 'number';

    function macrosFrom(text) {
        const macros = {};
        const parts = text.split('\0');
        for (let i = 0; i + 1 < parts.length; i += 2) {
            macros[parts[i]] = parts[i + 1];
        }
        return macros;
    }

    // A location counts only in the formula's own text: tokens of a macro's body point into that body, and
    // a macro that swaps its arguments makes ranges that run backwards. The space that ends a command's name
    // is no part of it.
    function placeIn(latex, loc) {
        if (!isPlace(loc) || loc.lexer.input !== latex || loc.start > loc.end) {
            return undefined;
        }
        const command = /^(\\[A-Za-z@]+)\s+$/.exec(latex.slice(loc.start, loc.end));
        return [loc.start, command ? loc.start + command[1].length : loc.end];
    }

    // All nodes that KaTeX's parser makes and its builder takes whatever they hold, the exceptions below aside.
    const COMMON = new Set(('accent accentUnder align array atom color cr delimsizing enclose font genfrac horizBrace hbox'
        + ' htmlmathml kern lap leftright leftright-right mathchoice mathord mclass middle op operatorname ordgroup'
        + ' overline phantom raisebox rule separator sizing smash spacing sqrt styling supsub tag text textord'
        + ' underline vcenter vphantom xArrow').split(' '));

    // Bold and slanted text has fewer signs than upright one, and some fonts have no bold.
    const UPRIGHT = new Set([undefined, '\\text', '\\textrm', '\\textnormal', '\\textmd', '\\textup']);

    const ASCII = /^[ -~]+$/;

    // KaTeX knows these, yet no font of its has them.
    const UNSEEN = new Set(['\\origof', '\\imageof', '\u22b6', '\u22b7']);

    // Whether KaTeX has nothing more to say of a node when it builds HTML of it than it said as it parsed it. Its
    // builder is the one to speak of signs that a font lacks, and refuses a few things that its parser lets pass.
    function isCommon({ type, font, text, loc, body }) {
        return (typeof type !== 'string' || COMMON.has(type))
            && (type !== 'text' || UPRIGHT.has(font))
            && (type !== 'operatorname' || body.every(isUprightToo))
            && (typeof text !== 'string' || isSeen(text, loc));
    }

    // Letters that a name of an operator sets upright: small Greek ones are only slanted.
    function isUprightToo({ type, text }) {
        return type !== 'mathord' || (text.length === 1 && ASCII.test(text));
    }

    // \char gives a sign no place, and may name any; of others that are not known the parser speaks.
    function isSeen(sign, loc) {
        return !UNSEEN.has(sign) && (isPlace(loc) || ASCII.test(sign));
    }

    // A copy of a tree for JSON: locations become [start, end], modes go. A limit to its depth that is well within
    // the stack makes every machine refuse the same formulas. Notes whether all nodes are common.
    function tidy(latex, value, levels, found) {
        if (levels < 0) {
            throw new TooDeep();
        }
        if (Array.isArray(value)) {
            return value.map(it => (it !== null && typeof it === 'object' ? tidy(latex, it, levels, found) : it));
        }
        found.common &&= isCommon(value);
        const copy = {};
        for (const key in value) {
            const member = value[key];
            if (key === 'loc') {
                copy.loc = placeIn(latex, member);
            } else if (key !== 'mode') {
                copy[key] = member !== null && typeof member === 'object'
                    ? tidy(latex, member, levels - 1, found)
                    : member;
            }
        }
        return copy;
    }

    // KaTeX sets what its parser returns, and parses whatever it sets. A function of its language sees the parser:
    // one that is called once, here, shows where to put in a tree that was parsed before.
    let parsed;
    let prototype;
    katex.__defineFunction({
        type: 'internal',
        names: ['\\@parser'],
        numArgs: 0,
        handler({ parser, token }) {
            if (prototype) {
                throw new katex.ParseError('Undefined control sequence: \\@parser', token);
            }
            prototype = Object.getPrototypeOf(parser);
            return { type: 'internal', mode: parser.mode };
        },
    });
    katex.__parse('\\@parser', {});
    const parse = prototype.parse;
    prototype.parse = function () {
        return parsed ?? parse.call(this);
    };

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

    // The command itself where KaTeX knows it, though not among words; within \text where it knows it only
    // there. Else a known one that is one slip of the pen away: wrong case, letters swapped, missing, surplus or
    // wrong. Only KaTeX knows what it knows, and tells a macro that is a function.
    function similar(name, macros) {
        let found = '';
        const probe = context => {
            found = [name, ...slips(name)].find(word => context.isDefined('\\' + word)) ?? '';
            return '';
        };
        katex.__parse('\\@probe', { macros: { ...macros, '\\@probe': probe } });
        if (found === '') {
            return '';
        }
        return found === name && !isMath('\\' + name, macros) ? '\\text{\\' + name + '}' : '\\' + found;
    }

    function isMath(command, macros) {
        try {
            katex.__parse(command, { macros });
            return true;
        } catch (error) {
            return !String(error.rawMessage).startsWith('Undefined');
        }
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

    // The task is to read, to set, both of these, or to draw. Macros come as names and bodies in turn, with NUL between them.
    return function (task, latex, displayMode, macrosAsText, deepest) {
        const remarks = [];
        const remark = (code, message, token) => {
            const place = token && placeIn(latex, token.loc);
            remarks.push(code, message, ...(place ?? [-1, -1]).map(String));
        };
        // Every call gets its own macros, since \gdef and \newcommand write into them.
        const options = () => ({
            displayMode,
            output: task === 'draw' ? 'html' : 'htmlAndMathml',
            throwOnError: true,
            macros: macrosFrom(macrosAsText),
            strict: (code, message, token) => {
                remark(code, message, token);
                return 'ignore';
            },
            trust: context => {
                remark('untrusted', context.command, null);
                return false;
            },
        });
        const set = tree => {
            parsed = tree;
            try {
                return katex.renderToString(latex, options());
            } finally {
                parsed = undefined;
            }
        };
        try {
            if (task === 'draw') {
                return ['drawn', set()];
            }
            if (task === 'set') {
                return ['set', set(), ...remarks];
            }
            const tree = katex.__parse(latex, options());
            const found = { common: !remarks.includes('unknownSymbol') };
            // Comes first, as setting changes the tree.
            const json = JSON.stringify(tidy(latex, tree, deepest, found));
            if (task === 'both') {
                return ['both', set(tree), json, ...remarks];
            }
            if (!found.common) {
                set(tree);
            }
            return ['read', json, ...remarks];
        } catch (error) {
            if (error instanceof katex.ParseError) {
                return rejected(error, latex, macrosFrom(macrosAsText));
            }
            if (error instanceof TooDeep || /call stack/.test(error.message)) {
                return ['deep'];
            }
            if (error instanceof RangeError) {
                // More tokens than the engine has room for, which is more than the expansions KaTeX allows.
                return ['rejected', 'Too many expansions: ' + error.message, '', '', '', ''];
            }
            return ['broken', String(error && error.message)];
        }
    };
})()
