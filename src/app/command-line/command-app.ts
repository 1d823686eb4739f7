import { systemClock } from "../../base/time/clock.ts";
import { type App, createApp, type Parts } from "../create-app.ts";
import { loadAllDigests } from "../definitions.ts";

/** What is the same for every command: it opens the database if it needs it, and serves no page and no metrics. */
type Fixed = "deskLinks" | "clock" | "loadDigests" | "opensDatabase" | "meters" | "stop";

/** The app of a command that answers, examines or posts once. */
export const createCommandApp = (parts: Omit<Parts, Fixed>): App =>
  createApp({
    ...parts,
    deskLinks: null,
    clock: systemClock,
    loadDigests: () => loadAllDigests(parts.settings.pluginsFolder),
    // Most commands need no database, and must not create one.
    opensDatabase: "when-needed",
    meters: [],
    stop() {},
  });
