/** The most that a file of the delivery may hold. A reader stops at these whatever a server goes on to send. */

/** Bytes. */
export const longest = {
  root: 64 * 1024,
  head: 16 * 1024,
  manifest: 512 * 1024,
  /** A sheet of rules, or the guideline's text. */
  sheet: 2 * 1024 * 1024,
  asset: 5 * 1024 * 1024,
  /** All objects of one manifest together. */
  manifestTotal: 25 * 1024 * 1024,
} as const;

/** Objects that one manifest lists. */
export const mostObjects = 2_000;
export const mostSignatures = 16;
export const mostKeys = 64;
/** Layers of one channel: company, brand, department, and room for one more. */
export const mostLayers = 4;
export const mostChannels = 32;
export const mostRecalls = 64;
/** New roots that one run walks over. */
export const mostRootSteps = 32;
/** Brackets inside brackets. */
export const deepest = 16;
