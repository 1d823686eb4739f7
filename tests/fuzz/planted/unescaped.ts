import { defineTarget, type Output } from "../../../fuzz/target.ts";

const outputs: readonly Output[] = [
  { to: "terminal", text: "\u001b[2Jgone" },
  { to: "log", text: "We will \u202eton\u202c raise taxes" },
  { to: "slack", value: { text: "<!channel> look" } },
  { to: "discord", value: { content: "@everyone look" } },
];

/** A program that lets through what a text brought along. */
export default defineTarget({
  casesPerMillion: 1,
  generate: (random) => Math.floor(random() * outputs.length),
  start: () => ({ run: (input) => outputs.slice(input, input + 1) }),
});
