/** The bundle of the block editor expects React as a global of its page. Imported before it, so that it is there. */
import * as React from 'react';
import * as ReactDom from 'react-dom';
import { createRoot } from 'react-dom/client';

Object.assign(window, { React, ReactDOM: { ...ReactDom, createRoot } });
