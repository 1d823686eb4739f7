export type Theme = "light" | "dark";

export const themes: readonly Theme[] = ["light", "dark"];
