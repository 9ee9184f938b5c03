// Records what KaTeX itself answers in Node, for TypesetterTest to compare with:
//
//   cd src/test/katex && npm install --no-save katex@0.18.11 highlight.js@11.11.1 && node record.mjs
//
// Reads corpus.txt; writes recorded.json.gz among the test's resources: a list of [LaTeX, display, HTML]. Also writes
// languages.txt, the names that highlight.js has for languages.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import hljs from 'highlight.js';
import katex from 'katex';

const here = name => new URL(name, import.meta.url);
const formulas = readFileSync(here('corpus.txt'), 'utf8').split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('# '))
    .map(line => line.replace(/^tree: /, ''));

const set = (latex, displayMode) => {
    try {
        return katex.renderToString(latex, {
            displayMode, output: 'htmlAndMathml', throwOnError: true, trust: false, strict: () => 'ignore', macros: {},
        });
    } catch (error) {
        throw new Error(`the corpus holds a formula that KaTeX rejects: ${latex}\n${error.message}`);
    }
};

const displayOnly = latex => /\\begin\{(align|alignat|gather|equation|split|CD)\*?\}|\\tag/.test(latex);
const answers = formulas.flatMap((latex, i) => [
    [latex, true, set(latex, true)],
    ...(i % 8 === 0 && !displayOnly(latex) ? [[latex, false, set(latex, false)]] : []),
]);
const json = JSON.stringify({ katex: katex.version, answers });
writeFileSync(here('../resources/dev/chalkproof/typeset/recorded.json.gz'), gzipSync(json, { level: 9 }));
console.log(`${formulas.length} formulas, ${answers.length} answers, ${json.length} characters`);

const languages = hljs.listLanguages().sort()
    .map(name => [`${name}:`, ...hljs.getLanguage(name).aliases ?? []].join(' '));
const head = `# The languages of highlight.js ${hljs.versionString}: the name of the grammar, and what else it goes by.`;
writeFileSync(here('../../main/resources/dev/chalkproof/typeset/languages.txt'), [head, ...languages, ''].join('\n'));
