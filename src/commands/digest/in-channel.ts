import {
  type Answer,
  type Block,
  type CommandAnswer,
  choices,
  list,
  paragraph,
} from "../../answer/answer.ts";
import type { CommandContext } from "../../ask/command.ts";
import { writeBlanks } from "../../ask/form.ts";
import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import { command, type Inline, plainLine, text } from "../../base/text/inline.ts";
import { closest } from "../../base/text/suggest.ts";
import type { ChannelDigests } from "../../digests/deliveries/channel-digests.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";
import { nameFrom } from "./name.ts";
import { exampleOfAdd, lineOfAdd } from "./options.ts";

const say = defineMessages({
  en: {
    soon: "Digests are not ready yet. Try again in a moment. If it still does not work, the reason is in the bot’s log.",
    noChannel: "Digests belong to a channel. Use this command in one.",
    mayNot: "Only people who may manage this channel can change its digests. {who}",
    declared: "“{name}” is set up in the file digests.yaml and can only be changed there.",
    unknown: "This channel has no digest called “{name}”.",
    none: "No digest is set up in this channel. To set one up: {add}",
    choose: "Digests of this channel:",
    setUp: "Set up a digest",
    gone: "“{name}” was just removed or changed by somebody else. {list} shows the current digests.",
  },
  fr: {
    soon: "Les digests ne sont pas encore prêts. Réessayez dans un instant. Si le problème persiste, la raison est dans le journal du bot.",
    noChannel: "Un digest appartient à un canal. Utilisez cette commande dans un canal.",
    mayNot: "Seules les personnes qui gèrent ce canal peuvent modifier ses digests. {who}",
    declared: "« {name} » est défini dans le fichier digests.yaml et ne se modifie que là.",
    unknown: "Ce canal n’a pas de digest appelé « {name} ».",
    none: "Aucun digest n’est programmé dans ce canal. Pour en programmer un : {add}",
    choose: "Digests de ce canal :",
    setUp: "Programmer un digest",
    gone: "« {name} » vient d’être supprimé ou modifié par quelqu’un d’autre. {list} montre les digests actuels.",
  },
  vi: {
    soon: "Bản tổng hợp chưa sẵn sàng. Hãy thử lại sau giây lát. Nếu vẫn không được, lý do nằm trong nhật ký của bot.",
    noChannel: "Bản tổng hợp thuộc về một kênh. Hãy dùng lệnh này trong kênh.",
    mayNot: "Chỉ người quản lý kênh này mới được thay đổi bản tổng hợp của kênh. {who}",
    declared: "“{name}” được thiết lập trong tệp digests.yaml và chỉ sửa được ở đó.",
    unknown: "Kênh này không có bản tổng hợp nào tên “{name}”.",
    none: "Kênh này chưa có bản tổng hợp nào. Để tạo một bản tổng hợp: {add}",
    choose: "Các bản tổng hợp của kênh này:",
    setUp: "Tạo một bản tổng hợp",
    gone: "“{name}” vừa bị người khác xóa hoặc thay đổi. {list} liệt kê các bản tổng hợp hiện có.",
  },
});

/** A whole answer of one line, and more blocks below it. */
export const answerOf = (language: Language, summary: string, ...blocks: readonly Block[]): Answer => ({
  language,
  summary,
  blocks: [paragraph(text(summary)), ...blocks],
});

/** A whole answer of one line whose values may be commands. */
export const answerOfLine = (language: Language, line: readonly Inline[], ...blocks: readonly Block[]) => ({
  language,
  summary: plainLine(line),
  blocks: [paragraph(...line), ...blocks],
});

/** A command's context in a channel, once its digests can be looked at. */
export interface InChannel extends Omit<CommandContext, "digests"> {
  readonly digests: ChannelDigests;
  readonly channel: string;
}

/** Runs where digests are on, in a channel. All who read it see its digests, so that nothing under embargo is named in them. */
export const inChannel = async (
  context: CommandContext,
  run: (at: InChannel) => CommandAnswer | Promise<CommandAnswer>,
): Promise<CommandAnswer> => {
  const { language, asker } = context;
  const digests = await context.digests();
  if (digests === null) return answerOf(language, say(language, "soon"));
  if (asker.channel === null) return answerOf(language, say(language, "noChannel"));
  return run({ ...context, library: context.openLibrary, digests, channel: asker.channel });
};

/** Runs for those who may manage the channel. */
export const asManager = async (
  at: InChannel,
  run: (at: InChannel) => CommandAnswer | Promise<CommandAnswer>,
): Promise<CommandAnswer> => {
  const { asker, language } = at;
  if (await asker.mayManageChannel()) return run(at);
  return answerOf(language, say(language, "mayNot", { who: asker.whoMayManage() }));
};

const setUpLine = (language: Language): string =>
  writeBlanks({ name: "digest add" }, ["digest", "schedule", "name", "zone", "language"], {
    digest: exampleOfAdd.digest,
    schedule: exampleOfAdd.schedule[language],
  });

export const noDigests = (language: Language): Answer =>
  answerOfLine(
    language,
    say.inline(language, "none", { add: command(lineOfAdd(language)) }),
    ...choices(say(language, "setUp"), [
      { label: say(language, "setUp"), line: setUpLine(language), effect: "form" },
    ]),
  );

/** Runs with the channel's digest of a name. */
export const withDigest = async (
  at: InChannel,
  typed: string,
  run: (subscription: Subscription) => CommandAnswer | Promise<CommandAnswer>,
): Promise<CommandAnswer> => {
  const { digests, channel, language } = at;
  const all = await digests.inChannel(channel);
  const wanted = nameFrom(typed);
  const found = all.find(({ name }) => name === wanted);
  if (found !== undefined) return run(found);
  if (all.length === 0) return noDigests(language);
  const names = all.map(({ name }) => name);
  const near = closest(wanted, names);
  const shown = near === null ? names : [near, ...names.filter((name) => name !== near)];
  return answerOf(
    language,
    say(language, "unknown", { name: typed }),
    paragraph(text(say(language, "choose"))),
    list(shown.map((name) => [command(`digest preview ${name}`)])),
    ...choices(
      say(language, "choose"),
      shown.map((each) => ({ label: each, line: `digest preview ${each}`, effect: "replace" })),
    ),
  );
};

/** Runs with a digest of the channel that was made in chat, for those who may change it. */
export const changing = (
  context: CommandContext,
  name: string,
  run: (subscription: Subscription, at: InChannel) => CommandAnswer | Promise<CommandAnswer>,
): Promise<CommandAnswer> =>
  inChannel(context, (at) =>
    asManager(at, () =>
      withDigest(at, name, (subscription) =>
        subscription.origin === "file" ? declaredInFile(subscription, at.language) : run(subscription, at),
      ),
    ),
  );

export const declaredInFile = ({ name }: Subscription, language: Language): Answer =>
  answerOf(language, say(language, "declared", { name }));

/** What is said where somebody else was faster. */
export const goneMeanwhile = ({ name }: Subscription, language: Language): Answer =>
  answerOfLine(language, say.inline(language, "gone", { name, list: command("digest list") }));
