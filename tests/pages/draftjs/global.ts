/** Draft.js comes from the time of bundlers that gave every page this name. Imported before it. */
(window as unknown as { global: Window }).global = window;
