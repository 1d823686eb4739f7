import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { changedBy } from "../../ask/access/recorded.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { requiredLongText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { command, text } from "../../base/text/inline.ts";
import { feedAddressSchema, polledAddressOf, settingsOf } from "../../drafts/intake/source.ts";
import { freeName, nameFrom } from "../digest/name.ts";
import { type AtIntake, answerWith, atIntake, listButton } from "./at-intake.ts";

const say = messagesOf("commands", "intake/add");

/** What each command adds, with an example. */
const examples = { feed: "https://news.example/rss.xml", page: "https://news.example/politics" } as const;

/** A name from the address's host: `www.un.org` becomes `un-org`. */
const nameOf = (address: string): string =>
  nameFrom(new URL(address).hostname.replace(/^(?:www|rss|feeds?)\./u, "")) || "feed";

const add = async (typed: string, as: keyof typeof examples, at: AtIntake): Promise<Answer> => {
  const { language, sources } = at;
  // Slack writes a link as `<https://…>`.
  const address = /https?:\/\/[^\s<>"|]+/u.exec(typed)?.[0] ?? typed;
  if (URL.parse(address) === null || !feedAddressSchema.safeParse(address).success)
    return answerWith(language, [text(say(language, "noAddress", { example: examples[as] }))]);
  const all = await sources.all();
  const same = all.find(({ settings }) => {
    const read = settingsOf(settings);
    return read !== null && polledAddressOf(read) === address;
  });
  if (same !== undefined)
    return answerWith(language, [text(say(language, "known", { name: same.name }))], ...listButton(language));
  const name = freeName(nameOf(address), new Set(all.map((each) => each.name)));
  const isAdded = await sources.add(name, JSON.stringify({ name, [as]: address }), changedBy(at));
  if (!isAdded) return answerWith(language, say.inline(language, "taken", { list: command("intake list") }));
  return answerWith(language, [text(say(language, "added", { name }))], ...listButton(language));
};

export const addToIntake = defineSubcommand({
  name: "intake add",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "intake/add", "description"),
  example: examples.feed,
  options: z.strictObject({ what: requiredLongText(textsOf("commands", "intake/add", "option.what")) }),
  run: ({ what }, context) => atIntake(context, (at) => add(what, "feed", at)),
});

export const addPageToIntake = defineSubcommand({
  name: "intake page",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "intake/add", "page"),
  example: examples.page,
  options: z.strictObject({ what: requiredLongText(textsOf("commands", "intake/add", "option.page")) }),
  run: ({ what }, context) => atIntake(context, (at) => add(what, "page", at)),
});
