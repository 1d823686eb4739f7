import { type Answer, oneLine } from "../answer/answer.ts";
import type { Chart } from "../answer/chart/chart.ts";
import { messagesOf } from "../base/language/messages.ts";
import type { CommandContext } from "./command.ts";

const say = messagesOf("ask", "send-chart");

/** Whether charts can be drawn. Node's permission model does not load native code, unless `--allow-addons` allows it to do everything. */
export const canDrawCharts = (): boolean =>
  process.permission === undefined || process.permission.has("addon");

/** Sends a chart after the answer, which does not wait for it. The answer has everything that the chart shows. Never rejects. */
export const sendChart = async (
  chart: Chart,
  { asker, language, log }: Pick<CommandContext, "asker" | "language" | "log">,
): Promise<void> => {
  const { follow } = asker;
  if (follow === null) return;
  const saying = (summary: string): Answer => oneLine(language, summary);
  try {
    const said = await follow(saying(say(language, "title", { title: chart.title })));
    try {
      const { drawChart } = await import("../answer/chart/draw.ts");
      await said.attach(await drawChart(chart, "chart.png"));
    } catch (error) {
      log.warn({ err: error }, "A chart could not be drawn or sent.");
      await said.replace(saying(say(language, "failed")));
    }
  } catch (error) {
    log.warn({ err: error }, "The message with a chart could not be sent.");
  }
};
