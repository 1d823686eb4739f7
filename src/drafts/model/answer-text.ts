import { parsePartialJson } from "ai";
import { z } from "zod";
import { type Proposal, proposalsSchema } from "./proposal.ts";

/** Where a model's reasoning ends. What comes before may contain braces, too. */
const reasoningEnds = ["</think>", "</thinking>", "</thought>", "</reasoning>", "<|message|>"];

/** The JSON of an answer: without reasoning, code fences, and words around it. A bare list is that of the facts. */
export const jsonIn = (text: string): string => {
  const from = Math.max(
    0,
    ...reasoningEnds.map((end) => {
      const at = text.lastIndexOf(end);
      return at < 0 ? 0 : at + end.length;
    }),
  );
  const answer = text.slice(from);
  const [object, list] = [answer.indexOf("{"), answer.indexOf("[")];
  const isList = list >= 0 && (object < 0 || list < object);
  const start = isList ? list : object;
  if (start < 0) return answer.trim();
  const json = answer.slice(start);
  const closed = json.slice(0, json.lastIndexOf(isList ? "]" : "}") + 1);
  if (isJson(closed)) return isList ? `{"facts":${closed}}` : closed;
  return isList ? `{"facts":${json}` : json;
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The facts of an answer that was cut, or that has a wrong one: those that are whole. The last one of a cut answer is not. */
export const wholeFactsIn = async (text: string, isCut: boolean): Promise<readonly Proposal[]> => {
  const { value } = await parsePartialJson(text);
  const read = z.object({ facts: z.array(z.unknown()) }).safeParse(value);
  if (!read.success) return [];
  const facts = isCut ? read.data.facts.slice(0, -1) : read.data.facts;
  return facts.flatMap((fact) => {
    const one = proposalsSchema.safeParse({ facts: [fact] });
    return one.success ? one.data.facts : [];
  });
};
