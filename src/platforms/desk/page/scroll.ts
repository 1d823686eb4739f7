/** Moves the focus to a part, and shows as much of it as fits. */
export const focusItem = (key: string): void => {
  const article = document.querySelector<HTMLElement>(`article[data-key="${CSS.escape(key)}"]`);
  article?.focus({ preventScroll: true });
  article?.scrollIntoView({ block: "nearest" });
};

/** Shows the passage of a part in the middle of the article. */
export const scrollToPassage = (key: string): void => {
  const mark = document.querySelector(`mark[data-keys~="${CSS.escape(key)}"]`);
  mark?.scrollIntoView({ block: "center", behavior: "instant" });
};
