import { type Block, command, heading, note, text } from "../answer.ts";
import type { Statement } from "../briefing/briefing.ts";
import { type StatementKind, statementKinds } from "../briefing/schema.ts";
import { kindHeading, nameOf, statementBlocks } from "../cite.ts";
import { type DigestContext, defineDigest, includesStatement } from "../digest.ts";
import { formatDate, formatList } from "../i18n/format.ts";
import { localize } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";
import { kindLabels, words } from "../i18n/words.ts";
import { writeLine } from "../line.ts";

const say = defineMessages({
  en: {
    only: "Only: {names}.",
    newest: "The newest {shown} of {all}. For the rest:",
  },
  fr: {
    only: "Uniquement : {names}.",
    newest: "Les {shown} plus récents sur {all}. Pour le reste :",
  },
  vi: {
    only: "Chỉ gồm: {names}.",
    newest: "{shown} mục mới nhất trong số {all}. Để xem phần còn lại:",
  },
});

/** What is shown where the schedule names no kinds. What somebody merely hopes or holds is never among it. */
const usualKinds: readonly StatementKind[] = ["commitment", "support"];

/** A morning post that takes more than a few screens is not read; each of these comes with its passage. */
const mostOfAKind = 15;

const section = (kind: StatementKind, all: readonly Statement[], context: DigestContext): Block[] => {
  const { language } = context;
  const ofKind = all.filter((statement) => statement.kind === kind);
  if (ofKind.length === 0) return [];
  const shown = ofKind.slice(0, mostOfAKind);
  const rest = writeLine({ command: "commitments", given: { kind }, page: 1 }, "who");
  return [
    kindHeading(kind, language),
    ...shown.flatMap((statement) => statementBlocks(statement, context, true)),
    ...(shown.length === ofKind.length
      ? []
      : [
          note(
            text(`${say(language, "newest", { shown: shown.length, all: ofKind.length })} `),
            command(rest),
          ),
        ]),
  ];
};

/** What the digest is narrowed to: a reader must not take a part for the whole. */
const narrowing = ({ include, library, language }: DigestContext): Block[] => {
  const reader = { library, language };
  const names = [
    ...include.topics.map((id) => localize(library.topics.get(id)?.names ?? { en: id }, language)),
    ...[...include.people, ...include.organizations].map((id) => nameOf(id, reader)),
    ...include.briefings.map((slug) =>
      localize(library.bySlug.get(slug)?.headline ?? { en: slug }, language),
    ),
  ];
  return names.length === 0
    ? []
    : [note(text(say(language, "only", { names: formatList(language, names) })))];
};

export default defineDigest({
  name: "commitments",
  description: {
    en: "What was promised, then what was backed, each with its passage",
    fr: "Ce qui a été promis, puis ce qui a été soutenu, chaque fois avec le passage",
    vi: "Điều đã cam kết, rồi điều được ủng hộ, kèm đoạn trích",
  },
  compose(context) {
    const { include, library, language, now } = context;
    const wanted = include.kinds.length === 0 ? usualKinds : include.kinds;
    const all = library.statements.filter(
      (statement) => wanted.includes(statement.kind) && includesStatement(include, statement),
    );
    if (all.length === 0) return null;
    const counts = statementKinds.flatMap((kind) => {
      const count = all.filter((statement) => statement.kind === kind).length;
      return count === 0 ? [] : [`${kindLabels[kind].many[language]} (${count})`];
    });
    const date = formatDate(language, now.toPlainDate().toString());
    const title = [...counts, words(language, "asOf", { date })].join(" · ");
    return {
      language,
      summary: title,
      blocks: [
        heading(1, text(title)),
        ...narrowing(context),
        ...statementKinds.flatMap((kind) => section(kind, all, context)),
      ],
    };
  },
});
