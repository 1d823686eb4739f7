import { readIndex } from "../src/library/index/briefing-index.ts";
import { openIndexSnapshot } from "../src/library/index/index-file.ts";
import { consoleAsker } from "../src/platforms/console/asker.ts";
import { createRenderer } from "../src/platforms/slack/out/render.ts";
import { startFakeSlack } from "../tests/fakes/slack/server.ts";
import { signingSecret } from "../tests/fakes/slack/settings.ts";
import { startSlackBot } from "./bots.ts";
import { createMeter, median } from "./compare.ts";
import { pick, randomOf } from "./random.ts";
import { startConstant } from "./slack.bench.ts";

const rounds = 5;
const roundMs = 1_000;
const longestMs = 60_000;
const asked = 2_000;
/** As in the archive: some people are asked about every day, and most once. */
const skew = 4;

/** The processor time of this thread, in microseconds: the load comes from other threads, and other programs add little to it. */
const processorTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return user + system;
};

/**
 * `/who` through Bolt's HTTP receiver, as shares of acknowledgements with the same messages, which are ready: names that were asked about before
 * (warm), and each name for the first time (cold).
 */
export const measureThroughput = async (indexFile: string): Promise<{ warm: string; cold: string }> => {
  const database = openIndexSnapshot(indexFile);
  const library = readIndex(database).seenUntil(0);
  const slack = await startFakeSlack();
  slack.people.set("U1", { id: "U1", locale: "en-GB" });
  const [ids, random] = [[...library.people.keys()], randomOf(3)];
  const names = Array.from({ length: asked }, () => pick(ids, random, skew)).flatMap((id) =>
    Object.values(library.people.get(id)?.names ?? {}).slice(0, 1),
  );
  const distinct = [...new Set(names)];
  const { pagesOf, renderPage } = createRenderer("onrecord");
  const messages = new Map<string, { readonly text: string }>();
  const [first, bot] = [
    await startSlackBot(slack.apiUrl, library),
    await startSlackBot(slack.apiUrl, library),
  ];
  for (const name of distinct) {
    const [page] = pagesOf(await first.host.ask.line(`who ${name}`, consoleAsker("en")), 1);
    messages.set(name, page === undefined ? { text: "" } : renderPage(page));
  }
  await first.stop();
  const constant = await startConstant(slack.apiUrl, (name) => messages.get(name) ?? { text: "" });
  const meter = (address: string, texts: readonly string[], most?: number) =>
    createMeter(new URL("./load.ts", import.meta.url), {
      address,
      signingSecret,
      connections: 32,
      responseUrl: slack.apiUrl.replace("/api/", "/response/1"),
      texts,
      most,
    });
  const [once, who, base] = [
    meter(bot.address, distinct, distinct.length),
    meter(bot.address, names),
    meter(constant.address, names),
  ];
  /** Microseconds a request. */
  const costOf = async ({ measure }: typeof who): Promise<number> => {
    const before = processorTime();
    const perSecond = await measure(roundMs);
    return (processorTime() - before) / ((perSecond * roundMs) / 1_000);
  };
  await base.measure(roundMs);
  const before = processorTime();
  await once.measure(longestMs);
  const cold = (processorTime() - before) / distinct.length;
  await who.measure(roundMs);
  const costs: { readonly who: number; readonly base: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    costs.push({ base: await costOf(base), who: await costOf(who) });
  await Promise.all([once, who, base].map(({ stop }) => stop()));
  for (const each of [bot, constant, slack]) await each.stop();
  database.close();
  const ready = median(costs.map((cost) => cost.base));
  const warm = median(costs.map((cost) => cost.who));
  const say = (cost: number): string =>
    `${(ready / cost).toFixed(2)} (${Math.round(cost)} and ${Math.round(ready)} µs a request)`;
  return { warm: say(warm), cold: say(cold) };
};
