import { draftedYaml, texts } from "../../drafts/review/decisions/draft.ts";

const markup = "<img src=x onerror=hacked=1></script><script>hacked=1</script>\"'{{7*7}} javascript:hacked=1";

const [[name, text] = ["", ""]] = texts;

/** A draft whose article, names and notes contain markup and scripts. */
export const hostileFiles: Readonly<Record<string, string>> = {
  [name]: `${text}\n${markup}\n`,
  "briefing.yaml": draftedYaml
    .replace("fr: Luc Tessier }", `fr: ${JSON.stringify(`Luc Tessier ${markup}`)} }`)
    .replace("fr: La ministre du Port inaugure la digue", `fr: ${JSON.stringify(markup)}`)
    .replace("# No role was found.", `# ${markup}`),
};
