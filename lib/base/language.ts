/** The languages of the product, and text that a pack carries in them. */
export type Language = 'ko' | 'en';

/** Text of a pack in the languages it speaks; at least one is there. */
export type LocalText = Readonly<Partial<Record<Language, string>>>;
