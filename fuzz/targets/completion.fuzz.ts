import { pick } from "../../bench/random.ts";
import { languages } from "../../src/base/language/language.ts";
import { askerOf } from "../../tests/askers.ts";
import { createHost } from "../../tests/platforms/host.ts";
import { hostileText } from "../hostile.ts";
import { typedLine } from "../lines.ts";
import { mutateText } from "../mutate.ts";
import { chance } from "../random.ts";
import { defineTarget, type Output } from "../target.ts";

const beginnings = ["Ada", "stone", "open so", "summit/p", "Minist", "minstr", "thị"] as const;

/** Text that is typed into an option, and links that unfurl. */
export default defineTarget({
  casesPerMillion: 50_000,
  generate: (random) => ({
    language: pick(languages, random),
    command: chance(random, 0.9)
      ? pick(["who", "org", "commitments", "quotes", "source", "brief"], random)
      : typedLine(random),
    option: chance(random, 0.9)
      ? pick(["name", "person", "topic", "organization", "fact", "briefing"], random)
      : hostileText(random, beginnings, 2),
    typed: chance(random, 0.5) ? mutateText(beginnings, random, 3) : hostileText(random, beginnings),
    address: mutateText(
      ["https://herald.example/open-code", "https://gazette.example/visita?a=1#b"],
      random,
      3,
    ),
  }),
  start() {
    const { host } = createHost();
    return {
      async run({ language, command, option, typed, address }) {
        const asker = askerOf(language);
        const value = await host.ask.complete(command, option, typed, asker);
        await host.ask.card(address, asker);
        return [{ to: "slack", value }] satisfies readonly Output[];
      },
    };
  },
});
