/** Moves the focus to a part, and shows as much of it as fits. */
export const focusItem = (key: string): void => {
  const article = document.querySelector<HTMLElement>(`article[data-key="${CSS.escape(key)}"]`);
  article?.focus({ preventScroll: true });
  article?.scrollIntoView({ block: "nearest" });
};

/** Shows the passage of a part in the middle of the article. The rest of the page does not move, because an editor may be pressing a button there. */
export const scrollToPassage = (key: string): void => {
  const mark = document.querySelector(`mark[data-keys~="${CSS.escape(key)}"]`);
  const articles = mark?.closest(".articles");
  if (!mark || !articles) return;
  const [passage, shown] = [mark.getBoundingClientRect(), articles.getBoundingClientRect()];
  articles.scrollTop += passage.top - shown.top - (shown.height - passage.height) / 2;
};
