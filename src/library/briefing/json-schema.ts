import { z } from "zod";
import { briefingFileSchema } from "./schema.ts";

/** The JSON Schema of `briefing.yaml`, for editors that complete and check while one types. */
export const briefingJsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(briefingFileSchema, { io: "input" }), null, 2)}\n`;
