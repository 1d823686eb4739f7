import { describe, expect, test } from "vitest";
import { askModel, createModel } from "../../../src/drafts/model/ask.ts";
import { type BudgetLimits, createModelBudget } from "../../../src/drafts/model/budget.ts";
import { readModelSettings } from "../../../src/drafts/model/settings.ts";
import { facts } from "../fixture.ts";
import { endpoint, says } from "./endpoint.ts";

const free: BudgetLimits = { mostTokens: null, mostCost: null, inputPrice: 0, outputPrice: 0 };

describe("a budget", () => {
  test("without limits allows answers of any length", () => {
    expect(createModelBudget(free).outputFor(1_000_000)).toBeNull();
  });

  test("in tokens leaves what the prompt and earlier requests do not use", () => {
    const budget = createModelBudget({ ...free, mostTokens: 1_000 });
    expect(budget.outputFor(300)).toBe(900);
    budget.spend(150, 250, { prompt: 0, answer: 0 });
    expect([budget.spentTokens(), budget.outputFor(300), budget.outputFor(3_000)]).toEqual([400, 500, 0]);
  });

  test("counts the texts if the endpoint reports no usage", () => {
    const budget = createModelBudget({ ...free, mostTokens: 1_000 });
    budget.spend(undefined, undefined, { prompt: 300, answer: 30 });
    expect(budget.spentTokens()).toBe(110);
  });

  test("counts the texts if the endpoint reports less than nothing", () => {
    const budget = createModelBudget({ ...free, mostTokens: 1_000 });
    budget.spend(-5_000, -5_000, { prompt: 300, answer: 30 });
    expect(budget.spentTokens()).toBe(110);
  });

  test.each([1e308, Number.POSITIVE_INFINITY])(
    "is spent by an endpoint that reports %d tokens",
    (reported) => {
      const budget = createModelBudget({ mostTokens: 1_000, mostCost: 1, inputPrice: 0, outputPrice: 4 });
      for (const _ of [1, 2]) budget.spend(reported, reported, { prompt: 0, answer: 0 });
      expect([Number.isFinite(budget.spentTokens()), budget.outputFor(300)]).toEqual([true, 0]);
    },
  );

  test("in money buys answers at their price", () => {
    const budget = createModelBudget({ mostTokens: null, mostCost: 1, inputPrice: 1, outputPrice: 4 });
    // 250,000 tokens of prompt cost 0.25.
    expect(budget.outputFor(750_000)).toBe(187_500);
    budget.spend(250_000, 62_500, { prompt: 0, answer: 0 });
    expect(budget.outputFor(750_000)).toBe(62_500);
    budget.spend(500_000, 0, { prompt: 0, answer: 0 });
    expect(budget.outputFor(0)).toBe(0);
  });
});

const modelOf = (url: string, more: Readonly<Record<string, string>>) =>
  createModel(readModelSettings({ MODEL_URL: url, MODEL_NAME: "small", ...more }));

describe("a model with a budget", () => {
  test("is not asked if it is spent, also by answers that could not be used", async () => {
    const { url, asked } = await endpoint(says("I am sorry, but"));
    // The endpoint reports two tokens for each request.
    const model = modelOf(url, { MODEL_MOST_TOKENS: "1000" });
    expect(await askModel(model, facts)).toEqual({ ok: false, problem: "model-shape", value: 0 });
    expect(model.budget.spentTokens()).toBe(2);
    model.budget.spend(700, 0, { prompt: 0, answer: 0 });
    expect(await askModel(model, facts)).toEqual({ ok: false, problem: "model-budget", value: 702 });
    expect(asked).toHaveLength(1);
  });

  test("counts a request that was given up as the longest answer, which the endpoint may have written", async () => {
    const { url } = await endpoint(() => {});
    const model = modelOf(url, { MODEL_MOST_TOKENS: "1000" });
    expect(await askModel(model, facts, { timeoutMs: 50 })).toMatchObject({ problem: "model-late" });
    expect(model.budget.spentTokens()).toBe(1_000);
  });

  test("in money needs a price", () => {
    expect(() => modelOf("http://127.0.0.1/v1", { MODEL_MOST_COST: "1" })).toThrow(
      /MODEL_MOST_COST: expected /u,
    );
    expect(() =>
      modelOf("http://127.0.0.1/v1", { MODEL_MOST_COST: "1", MODEL_OUTPUT_PRICE: "2" }),
    ).not.toThrow();
  });

  test.each([
    ["MODEL_MOST_TOKENS", "many"],
    ["MODEL_MOST_COST", "-1"],
    ["MODEL_OUTPUT_PRICE", "cheap"],
  ])("does not start with a wrong %s", (name, value) => {
    expect(() => modelOf("http://127.0.0.1/v1", { [name]: value })).toThrow(
      new RegExp(`${name}: expected `, "u"),
    );
  });
});
