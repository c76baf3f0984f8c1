/** English as a panel says it, and the Russian for it. */
export type Phrases = Readonly<Record<string, string>>;
