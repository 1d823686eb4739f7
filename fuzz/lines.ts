import { pick } from "../bench/random.ts";
import { hostileText } from "./hostile.ts";
import { mutateText } from "./mutate.ts";
import { chance, type Random } from "./random.ts";

const words = [
  "ada",
  "stone",
  "minister",
  "ministry",
  "summit",
  "summit/publish",
  "code",
  "40",
  "kind:hope",
  'topic:"open source"',
  "page:2",
  "page:0",
  "since:monday",
  "person:ada",
  "Ada Stone:",
  "weekdays 08:30",
  "commitments",
  "name:morning",
  "schedule:noon",
  "MoW",
  "Thị trưởng",
  "ministère",
] as const;

const lines = [
  "/who ada",
  "who the minister",
  "org ministry of works",
  "commitments ada topic:open-source",
  "positions ada",
  "quotes stone",
  "timeline ada since:2026-01-01",
  "figures offices",
  "brief summit",
  "source summit/publish",
  "attribution summit/publish",
  'search "publish the code"',
  "find Minister Ada Stone welcomed",
  "names Ada Stone and Ben Stone met Carl May",
  "home",
  "help",
  "since 2 days",
  "wrong summit/publish it was July",
  "desk who is Ada?",
  "language fr",
  "digest add commitments weekdays 08:30 name:morning",
  "digest edit morning schedule:noon",
  "digest list",
  "digest preview commitments",
  "digest remove morning",
  "digest log morning",
  "digest pause morning until:friday",
  "digest more",
  "watch ada",
  "watch topic:code for:channel",
  "unwatch who:actor:ada for:me",
  "correct summit/publish kind:withdrawn reason:Mistake",
  "correct summit/publish kind:corrected wording:July reason:Mistake seen:0",
  "update summit/publish status:kept note:Done",
  "decide summit keep",
  "queue",
  "queue take 1",
  "queue answer 1 text:Yes",
  "queue close 1 reason:no",
  "token make website",
  "token list",
  "intake add wire feed:https://wire.example/feed",
  "intake filter wire",
  "intake list",
  "commitments summary:all",
  "commitments ada due:overdue",
  "what did ada promise about code?",
  "did anybody deny that?",
  "draft",
  "review summit",
  "approve summit",
  "qui ada",
  "ai ada",
] as const;

/** A line that a person may type, or a hostile one. */
export const typedLine = (random: Random): string => {
  const kind = random();
  if (kind < 0.45) return mutateText(lines, random, 3);
  if (kind < 0.85) {
    const [command = ""] = pick(lines, random).replace("/", "").split(" ");
    return `${chance(random, 0.3) ? "/" : ""}${command} ${hostileText(random, words)}`;
  }
  return hostileText(random, words);
};
