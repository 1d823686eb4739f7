import type { Control } from "../../answer/answer.ts";
import { correctControl } from "../../answer/correct-control.ts";
import { labelled } from "../../answer/fact-lines.ts";
import { writeLine } from "../../answer/line.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { channelName, type Inline, text } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import { parseChannel } from "../../store/channel.ts";
import { parsePerson } from "../../store/people/person-address.ts";
import type { QueueItem } from "../../store/queue/queue-item.ts";

const say = messagesOf("digests", "desk/item");

/** Where an item is shown, and to whom. */
export interface ItemReader {
  readonly language: Language;
  /** The platform's name: only its own people and channels can be mentioned on it. */
  readonly platform: string;
  readonly timeZone: string;
}

export const personIn = (address: string, { platform }: ItemReader): Inline => {
  const person = parsePerson(address);
  return person?.platform === platform ? { kind: "user", id: person.user, text: person.user } : text(address);
};

const channelIn = (address: string, { platform }: ItemReader): Inline => {
  const { platform: name, id } = parseChannel(address);
  return name !== platform || id === "" ? text(address) : channelName(id);
};

/** `3 · Request to the desk`. */
export const titleOfItem = ({ number, kind, fact }: QueueItem, language: Language): string => {
  switch (kind) {
    case "request":
      return say(language, "title.request", { number });
    case "report":
      return say(language, "title.report", { number, reference: fact ?? "?" });
    default:
      return kind satisfies never;
  }
};

/** Who asked, where and when. */
export const askedBy = (item: QueueItem, reader: ItemReader): readonly Inline[] => {
  const { language, timeZone } = reader;
  const time = instantIn(language, item.askedAt, timeZone);
  if (item.asker === null) return [time];
  const person = personIn(item.asker, reader);
  return item.channel === null
    ? say.inline(language, "by", { person, time })
    : say.inline(language, "in", { person, time, channel: channelIn(item.channel, reader) });
};

/** What was done with it, by whom and when. */
export const stateOfItem = (item: QueueItem, reader: ItemReader): readonly Inline[] => {
  const { language, timeZone } = reader;
  if (item.state === "open") return say.inline(language, "open");
  const person = item.by === null ? say(language, "someone") : personIn(item.by, reader);
  return say.inline(language, item.state, { person, time: instantIn(language, item.changedAt, timeZone) });
};

/** Its words; that they are gone, if they were erased. */
export const itemWords = ({ text: words }: QueueItem, language: Language): string =>
  words === "" ? say(language, "erased") : words;

/** The answer, or why it was closed, with a label; null if there is none. */
export const answerLine = ({ state, answer }: QueueItem, language: Language): readonly Inline[] | null => {
  if (answer === null) return null;
  return labelled(say(language, state === "answered" ? "answer" : "reason"), language, text(answer));
};

const lineOf = (change: string, given: Readonly<Record<string, string>>): string =>
  writeLine({ command: `queue ${change}`, given, page: 1 }, "item");

/** The buttons for what editors can do with an item now. */
export const itemControls = (item: QueueItem, language: Language): readonly Control[] => {
  const about = String(item.number);
  const given = { item: about };
  const source: readonly Control[] =
    item.fact === null
      ? []
      : [{ label: say(language, "source"), line: `source ${item.fact}`, effect: "follow", about: item.fact }];
  if (item.state === "answered" || item.state === "closed") return source;
  const first = item.state === "open" ? "take" : "release";
  return [
    { label: say(language, first), line: lineOf(first, given), effect: "follow", about },
    {
      label: say(language, "answerIt"),
      line: lineOf("answer", { ...given, text: "?" }),
      effect: "form",
      about,
    },
    {
      label: say(language, "close"),
      line: lineOf("close", { ...given, reason: "?" }),
      effect: "form",
      about,
    },
    ...(item.fact === null ? [] : [correctControl(item.fact, language)]),
    ...source,
  ];
};
