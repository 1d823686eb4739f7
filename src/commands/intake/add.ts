import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { changedBy } from "../../ask/access/recorded.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { requiredLongText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { command, text } from "../../base/text/inline.ts";
import { feedAddressSchema, settingsOf } from "../../drafts/intake/source.ts";
import { freeName, nameFrom } from "../digest/name.ts";
import { type AtIntake, answerWith, atIntake, listButton } from "./at-intake.ts";

const say = messagesOf("commands", "intake/add");

/** A name from the address's host: `www.un.org` becomes `un-org`. */
const nameOf = (address: string): string =>
  nameFrom(new URL(address).hostname.replace(/^(?:www|rss|feeds?)\./u, "")) || "feed";

const add = async (typed: string, at: AtIntake): Promise<Answer> => {
  const { language, sources } = at;
  // Slack writes a link as `<https://…>`.
  const feed = /https?:\/\/[^\s<>"|]+/u.exec(typed)?.[0] ?? typed;
  if (URL.parse(feed) === null || !feedAddressSchema.safeParse(feed).success)
    return answerWith(language, [text(say(language, "noAddress"))]);
  const all = await sources.all();
  const same = all.find(({ settings }) => settingsOf(settings)?.feed === feed);
  if (same !== undefined)
    return answerWith(language, [text(say(language, "known", { name: same.name }))], ...listButton(language));
  const name = freeName(nameOf(feed), new Set(all.map((each) => each.name)));
  const isAdded = await sources.add(name, JSON.stringify({ name, feed }), changedBy(at));
  if (!isAdded) return answerWith(language, say.inline(language, "taken", { list: command("intake list") }));
  return answerWith(language, [text(say(language, "added", { name }))], ...listButton(language));
};

export const addToIntake = defineSubcommand({
  name: "intake add",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "intake/add", "description"),
  example: "https://news.example/rss.xml",
  options: z.strictObject({ what: requiredLongText(textsOf("commands", "intake/add", "option.what")) }),
  run: ({ what }, context) => atIntake(context, (at) => add(what, at)),
});
