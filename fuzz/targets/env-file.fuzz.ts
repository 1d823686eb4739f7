import { parseEnv } from "node:util";
import { parseEnvFile } from "../../src/base/files/env-file.ts";
import { formatProblem } from "../../src/base/files/problem.ts";
import { mutateText } from "../mutate.ts";
import { printed } from "../printed.ts";
import { defineTarget } from "../target.ts";

const secret = "hunter2";
const files = [
  `# Copy this file.\nONRECORD_BRIEFINGS=briefings\nSLACK_BOT_TOKEN=${secret}\n\nSLACK_PORT = 3000 # usual\n`,
  `export A="${secret} # no comment" # a comment\r\nB='l\\'été'\r\nC=\`x\`\r\n`,
  `DATABASE_URL=postgres://user:${secret}@host/database?sslmode=verify-full\nA=\nA=b\nTOKEN: ${secret}\n`,
  `\ufeffTOKEN=“${secret}”\nKEY=${secret}#x\nLONG="${secret}\nB=${secret}"\n`,
] as const;

/**
 * The variable that Node reads in another way; undefined if there is none. If a variable is also empty in another line, Node may
 * read it as empty. Node reads the next line as the value if there is only a space behind the sign.
 */
const otherwiseRead = (ours: ReadonlyMap<string, string>, text: string): string | undefined => {
  const nodes = new Map(
    Object.entries(parseEnv(text.replaceAll(/[ \t]+$/gmu, ""))).filter(([name]) =>
      /^[A-Za-z_]\w*$/u.test(name),
    ),
  );
  return [...ours.keys(), ...nodes.keys()].find((name) => {
    const [our = "", its = ""] = [ours.get(name), nodes.get(name)].map((value) => value?.trim());
    return our !== its && its !== "";
  });
};

/** The text of `.env`. If it has no problem, Node reads the same variables from it; and no problem has a value. */
export default defineTarget({
  casesPerMillion: 20_000,
  generate: (random) => mutateText(files, random),
  start: () => ({
    run(text) {
      const { variables, problems } = parseEnvFile(".env", text);
      const other = problems.length > 0 ? undefined : otherwiseRead(variables, text);
      if (other !== undefined) throw new Error(`Node reads ${other} in another way.`);
      const lines = problems.map(formatProblem);
      // A change can make a name of it.
      const isName = new RegExp(`\\w*${secret}\\w*[ \\t]*=`, "u").test(text);
      if (!isName && lines.some((line) => line.includes(secret))) throw new Error("A problem has a value.");
      return [...lines, JSON.stringify([...variables])].map(printed);
    },
  }),
});
