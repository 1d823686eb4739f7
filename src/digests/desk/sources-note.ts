import { type Answer, heading, list, note, paragraph } from "../../answer/answer.ts";
import { formatDate } from "../../base/language/format.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { code, link, text } from "../../base/text/inline.ts";
import type { Library } from "../../library/library.ts";
import type { SourcesNews } from "../../store/direct-news.ts";

const say = messagesOf("digests", "desk/sources-note");

/** The desk's note about the weekly check of the sources. It names no fact that is gone or under embargo since the check. */
export const sourcesNote = (news: SourcesNews, { facts }: Pick<Library, "facts">): Answer => {
  const { language, listed, checked, unreadable, gone, changed, moved } = news;
  const counts = { checked, unreadable, gone, changed, moved };
  const title = say(language, "title");
  const left = counts.gone + counts.changed - listed.length;
  const there = listed.filter(({ reference }) => facts.has(reference));
  const items = there.map(({ reference, url, isGone }) => [
    ...say.inline(language, isGone ? "gone" : "changed", {
      reference: code(reference),
      page: link(URL.parse(url)?.host ?? url, url),
    }),
  ]);
  return {
    language,
    summary: `${title}. ${say(language, "counts", counts)}`,
    blocks: [
      heading(2, text(title)),
      paragraph(text(say(language, "counts", counts))),
      ...coverageLine(news).map((line) => paragraph(text(line))),
      ...(items.length === 0
        ? []
        : [
            list([...items, ...(left === 0 ? [] : [[text(say(language, "more", { count: left }))]])]),
            note(text(say(language, "how"))),
          ]),
    ],
  };
};

/** How many briefings the checks have reached. */
const coverageLine = ({ coverage, language }: SourcesNews): readonly string[] => {
  if (coverage === undefined) return [];
  const { now, once, all, oldest } = coverage;
  if (now === all) return [say(language, "coverage.all", { count: all })];
  const reached = say(language, "coverage", { now, once, all });
  return [
    oldest === null
      ? reached
      : `${reached} ${say(language, "coverage.oldest", { date: formatDate(language, oldest) })}`,
  ];
};
