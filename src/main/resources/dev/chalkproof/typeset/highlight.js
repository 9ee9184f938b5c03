// Evaluated after highlight.js itself; yields the one function that Java calls for each piece of code. Its
// answer is a list of one string, the HTML.
(function () {
    'use strict';
    return function (code, language, grammar) {
        // Only the most common languages come with highlight.js; a grammar registers itself.
        if (!hljs.getLanguage(language)) {
            (0, eval)(grammar);
        }
        const known = hljs.getLanguage(language) ? language : 'plaintext';
        return [hljs.highlight(code, { language: known, ignoreIllegals: true }).value];
    };
})()
