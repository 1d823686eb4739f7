/** Something that Discord does with a text besides showing it. */
export interface Part {
  readonly kind: string;
  readonly source: string;
}

/** The kinds of markup on which Discord acts. A link that masks its address is the renderer's own. */
export const liveKinds: ReadonlySet<string> = new Set([
  "user",
  "role",
  "channel",
  "command",
  "navigation",
  "everyone",
  "emoji",
  "autolink",
  "invitation",
  "spoiler",
  "timestamp",
]);

/** What a person sees of a text, and what Discord does with it. */
export interface Reading {
  readonly visible: string;
  readonly parts: readonly Part[];
}

interface Context {
  /** What stands before the text in its line. */
  readonly before: "nothing" | "spaces" | "text";
  readonly quoted: boolean;
  readonly listed: boolean;
}

/** What a text is shown on: it decides what plain text and each part look like there. */
export interface Surface {
  /** Text that Discord shows as it is. */
  text(shown: string): string;
  /** Something that Discord does with a text. `shown` is on the surface already; `source` is what was written. */
  part(kind: string, shown: string, source: string): string;
}

/** Shows what the eye reads, and nothing of what it looks like. */
const plain: Surface = { text: (shown) => shown, part: (_kind, shown) => shown };

type Read = (text: string, context: Context) => string;

interface Reader {
  readonly read: Read;
  readonly readLabel: Read;
  readonly text: Surface["text"];
}

interface Rule {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly applies?: (before: Context["before"], context: Context) => boolean;
  /** What is seen of it; null if it stays text. */
  readonly show: (match: RegExpExecArray, inside: Context, reader: Reader) => string | null;
}

const whole: Rule["show"] = (match, _inside, { text }) => text(match[0]);
const inner: Rule["show"] = (match, inside, { read }) => read(match[1] ?? "", inside);
const atStart = (before: Context["before"]): boolean => before === "nothing";
const atIndent = (before: Context["before"]): boolean => before !== "text";

const mentions: readonly Rule[] = [
  { kind: "user", pattern: /<@!?\d+>/y, show: whole },
  { kind: "role", pattern: /<@&\d+>/y, show: whole },
  { kind: "channel", pattern: /<#\d+>/y, show: whole },
  { kind: "command", pattern: /<\/[^:>\n]+:\d+>/y, show: whole },
  { kind: "navigation", pattern: /<id:\w+>/y, show: whole },
  { kind: "everyone", pattern: /@(?:everyone|here)/y, show: whole },
  { kind: "emoji", pattern: /<a?:\w+:\d+>|:[\w+-]+:/y, show: whole },
  { kind: "autolink", pattern: /<[^: >]+:\/[^ >]+>|<(?:mailto:|tel:)?[^\s<>]*[@+][^\s<>]+>/y, show: whole },
  { kind: "autolink", pattern: /(?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s]/iy, show: whole },
  { kind: "invitation", pattern: /discord(?:app)?\.(?:gg|com|new)\/\S+/iy, show: whole },
];

const marks: readonly Rule[] = [
  { kind: "bold", pattern: /\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/sy, show: inner },
  { kind: "underline", pattern: /__((?:\\.|[^\\])+?)__(?!_)/sy, show: inner },
  { kind: "italic", pattern: /\*(?!\s)((?:\\.|\*\*|[^*\\])+?)(?<!\s) {0,2}\*(?!\*)/sy, show: inner },
  { kind: "italic", pattern: /_((?:\\.|__|[^_\\])+?)_(?![A-Za-z0-9_])/sy, show: inner },
  { kind: "strikethrough", pattern: /~~(.+?)~~(?!_)/sy, show: inner },
  { kind: "spoiler", pattern: /\|\|(.+?)\|\|/sy, show: inner },
  {
    kind: "code",
    pattern: /(`+)(.+?)(?<!`)\1(?!`)/sy,
    show: ([, , code = ""], _inside, { text }) =>
      text(code.replace(/^ (?= *`)/, "").replace(/(?<=` *) $/, "")),
  },
  { kind: "timestamp", pattern: /<t:-?\d+(?::\w)?>/y, show: whole },
];

const escaped: Rule = {
  kind: "",
  pattern: /\\([^A-Za-z0-9\s])/uy,
  show: ([, character = ""], _inside, { text }) => text(character),
};
const shrug: Rule = { kind: "", pattern: /¯\\_\(ツ\)_\/¯/y, show: whole };

/** Discord shows a masked link as text where its label holds any of these; a backslash escapes nothing in there. */
const showLabel = (label: string, readLabel: Read): string | null => {
  const clean = label.replaceAll(/\p{Cf}|[^\P{Zs} ]/gu, "");
  const live =
    /\p{Extended_Pictographic}/u.test(clean) ||
    mentions.some(({ pattern }) => new RegExp(pattern, "i").test(clean));
  return live || clean.trim() === ""
    ? null
    : readLabel(clean, { before: "text", quoted: false, listed: false });
};

const link: Rule = {
  kind: "link",
  pattern:
    /\[((?:\[[^\]]*\]|[^[\]])*[^[]*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\[^\n])*?)>?(?:\s+['"].*?['"])?\s*\)/sy,
  show: ([, label = "", target = ""], _inside, { readLabel }) =>
    /^https?:$/.test(URL.parse(target)?.protocol ?? "") ? showLabel(label, readLabel) : null,
};

const lines: readonly Rule[] = [
  {
    kind: "heading",
    pattern: /#{1,3}\s+(?!#)([^\n]*)(?:\n|$)/y,
    applies: (before, { listed }) => atStart(before) && !listed,
    show: ([, title = ""], inside, { read }) =>
      `${read(title.trimEnd().replace(/#+$/, "").trimEnd(), inside)}\n`,
  },
  {
    kind: "subtext",
    pattern: /-# +(?!-#)([^\n]+)(?:\n|$)/y,
    applies: atStart,
    show: ([, text = ""], inside, { read }) => `${read(text, inside)}\n`,
  },
  {
    kind: "quote",
    pattern: />>> (.*)/sy,
    applies: (before, { quoted }) => atIndent(before) && !quoted,
    show: ([, text = ""], inside, { read }) => read(text, { ...inside, before: "nothing", quoted: true }),
  },
  {
    kind: "quote",
    pattern: /> [^\n]*(?:\n *> [^\n]*)*(?:\n|$)/y,
    applies: (before, { quoted }) => atIndent(before) && !quoted,
    show: ([text], inside, { read }) =>
      `${read(text.replaceAll(/^ *> /gm, "").trimEnd(), { ...inside, before: "nothing", quoted: true })}\n`,
  },
  {
    kind: "list",
    pattern: /(?:[*-]|\d+\.) +(\S[^\n]*(?:\n [^\n]*)*)(?:\n|$)/y,
    applies: atIndent,
    show: ([, item = ""], inside, { read }) =>
      `${read(item.replaceAll(/^ +/gm, ""), { ...inside, before: "nothing", listed: true })}\n`,
  },
];

const block: Rule = {
  kind: "code block",
  pattern: /```(?:[\w+.-]*\n)?(.*?[^\n].*?)```/sy,
  show: ([, code = ""], _inside, { text }) => text(code),
};

const everywhere: readonly Rule[] = [shrug, escaped, block, ...lines, ...marks, ...mentions, link];

const beforeOf = (text: string, position: number, context: Context): Context["before"] => {
  const lineStart = text.lastIndexOf("\n", position - 1) + 1;
  const before = text.slice(lineStart, position);
  if (lineStart === 0 && context.before !== "nothing") return before.trim() === "" ? context.before : "text";
  return before === "" ? "nothing" : /^ *$/.test(before) ? "spaces" : "text";
};

const readWith = (rules: readonly Rule[], parts: Part[], surface: Surface): Read => {
  const reader: Reader = {
    text: surface.text,
    read: (text, context) => read(text, context),
    readLabel: (label, context) => readWith(marks, [], surface)(label, context),
  };
  const read: Read = (text, context) => {
    let visible = "";
    let position = 0;
    while (position < text.length) {
      const before = beforeOf(text, position, context);
      const found = rules.flatMap((rule) => {
        if (rule.applies !== undefined && !rule.applies(before, context)) return [];
        rule.pattern.lastIndex = position;
        const match = rule.pattern.exec(text);
        return match === null ? [] : [{ rule, match }];
      })[0];
      const kept = parts.length;
      if (found !== undefined && found.rule.kind !== "")
        parts.push({ kind: found.rule.kind, source: found.match[0] });
      const shown = found?.rule.show(found.match, { ...context, before }, reader);
      if (found === undefined || shown === undefined || shown === null) {
        parts.length = kept;
        const skipped = found?.match[0] ?? String.fromCodePoint(text.codePointAt(position) ?? 0);
        visible += surface.text(skipped);
        position += skipped.length;
      } else {
        const { kind } = found.rule;
        visible += kind === "" ? shown : surface.part(kind, shown, found.match[0]);
        position += found.match[0].length;
      }
    }
    return visible;
  };
  return read;
};

/** White space as Discord leaves it. */
export const settleWhiteSpace = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\f", "")
    .replaceAll("\t", "    ")
    .replaceAll(/ +(?=\n)/g, "")
    .trim();

/**
 * Reads a text the way Discord's client does, as far as public descriptions go: the rules of its parser as they were
 * found out in https://github.com/LyricLy/parse-discord and https://github.com/brussell98/discord-markdown, and
 * https://support.discord.com/hc/en-us/articles/210298617. Emoji and what only a keyboard turns into one stay text.
 */
export const readMarkdown = (source: string): Reading => {
  const parts: Part[] = [];
  const visible = showMarkdown(source, plain, parts);
  return { visible: settleWhiteSpace(visible), parts };
};

/** A text on a surface, read in the same way. Adds what Discord does with it to `parts`. */
export const showMarkdown = (source: string, surface: Surface, parts: Part[] = []): string =>
  readWith(
    everywhere,
    parts,
    surface,
  )(settleWhiteSpace(source), {
    before: "nothing",
    quoted: false,
    listed: false,
  });
