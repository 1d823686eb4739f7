import { z } from "zod";
import type { Holidays } from "./schedule.ts";

const itemMessage =
  "expected a country such as FR, a part of one such as US-NY, or a date such as 2026-12-24";
const itemSchema = z.string().regex(/^([A-Z]{2}(-[A-Z0-9]{1,3}){0,2}|\d{4}-\d{2}-\d{2})$/, itemMessage);

/** `FR`, `US-NY`, or a list of dates, in which one country may stand too. */
export const holidaysSchema = z
  .union([itemSchema, z.array(itemSchema)], itemMessage)
  .transform((written): Holidays => {
    const items = [written].flat();
    return {
      country: items.find((item) => /^[A-Z]/.test(item)) ?? null,
      dates: items.filter((item) => /^\d/.test(item)),
    };
  })
  .describe("Days without this digest: a country's public holidays (FR, US-NY), dates, or a list of both.");
