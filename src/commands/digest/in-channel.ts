import {
  type Answer,
  type Block,
  type CommandAnswer,
  choices,
  list,
  paragraph,
} from "../../answer/answer.ts";
import { writeBlanks } from "../../asking/form.ts";
import type { CommandContext } from "../../command.ts";
import type { ChannelDigests } from "../../delivery/channel-digests.ts";
import type { Language } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";
import type { Subscription } from "../../schedule/subscription.ts";
import { command, type Inline, plainLine, text } from "../../text/inline.ts";
import { closest } from "../../text/suggest.ts";
import { nameFrom } from "./name.ts";

const say = defineMessages({
  en: {
    soon: "Digests are not ready yet. Try again in a moment; if that does not help, whoever runs this bot finds the reason in its log.",
    noChannel: "Digests belong to a channel. Ask for this in one.",
    mayNot: "Only those who may manage this channel can change its digests. {who}",
    declared:
      "“{name}” is declared in digests.yaml, so it cannot be changed in chat. Whoever keeps that file changes it there.",
    unknown: "This channel has no digest called “{name}”.",
    none: "No digest is set up in this channel. To set one up: {add}",
    choose: "These are the channel’s digests:",
    setUp: "Set one up",
    gone: "“{name}” has just been removed or changed by somebody else. {list} shows what there is.",
  },
  fr: {
    soon: "Les digests ne sont pas encore prêts. Réessayez dans un instant ; si cela ne suffit pas, qui gère ce bot en trouvera la raison dans son journal.",
    noChannel: "Les digests appartiennent à un canal. Demandez-le dans un canal.",
    mayNot: "Seules les personnes qui peuvent gérer ce canal peuvent changer ses digests. {who}",
    declared:
      "« {name} » est déclaré dans digests.yaml et ne se change donc pas dans la conversation. Qui tient ce fichier l’y change.",
    unknown: "Ce canal n’a pas de digest appelé « {name} ».",
    none: "Aucun digest n’est programmé dans ce canal. Pour en programmer un : {add}",
    choose: "Voici les digests du canal :",
    setUp: "En programmer un",
    gone: "« {name} » vient d’être supprimé ou changé par quelqu’un d’autre. {list} montre ce qu’il y a.",
  },
  vi: {
    soon: "Bản tổng hợp chưa sẵn sàng. Hãy thử lại sau giây lát; nếu vẫn không được, người quản lý bot sẽ thấy lý do trong nhật ký.",
    noChannel: "Bản tổng hợp thuộc về một kênh. Hãy dùng lệnh này trong một kênh.",
    mayNot: "Chỉ người được quản lý kênh này mới thay đổi được bản tổng hợp của kênh. {who}",
    declared:
      "“{name}” được khai báo trong digests.yaml nên không thể thay đổi trong trò chuyện. Người giữ tệp đó sẽ sửa ở đó.",
    unknown: "Kênh này không có bản tổng hợp nào tên “{name}”.",
    none: "Kênh này chưa có bản tổng hợp nào. Để tạo một bản tổng hợp: {add}",
    choose: "Các bản tổng hợp của kênh:",
    setUp: "Tạo một bản tổng hợp",
    gone: "“{name}” vừa bị người khác xóa hoặc thay đổi. {list} cho thấy những gì hiện có.",
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

/** Runs where digests are on, in a channel. */
export const inChannel = async (
  context: CommandContext,
  run: (at: InChannel) => CommandAnswer | Promise<CommandAnswer>,
): Promise<CommandAnswer> => {
  const { language, asker } = context;
  const digests = await context.digests();
  if (digests === null) return answerOf(language, say(language, "soon"));
  if (asker.channel === null) return answerOf(language, say(language, "noChannel"));
  return run({ ...context, digests, channel: asker.channel });
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

const setUpLine = writeBlanks({ name: "digest add" }, ["digest", "schedule", "name", "zone", "language"], {
  digest: "commitments",
  schedule: "weekdays 08:30",
});

export const noDigests = (language: Language): Answer =>
  answerOfLine(
    language,
    say.inline(language, "none", { add: command("digest add commitments weekdays 08:30") }),
    ...choices(say(language, "setUp"), [{ label: say(language, "setUp"), line: setUpLine, effect: "form" }]),
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
