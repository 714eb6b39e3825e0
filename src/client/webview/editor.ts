import type { View } from './view.js';

/** The editor around the page, where there is one. */
export interface Editor {
  readonly view: View;
  readonly scroll: number;
  keepView(view: View): void;
  keepScroll(scroll: number): void;
  open(start: number, end: number): void;
  command(name: string): void;
  /** `isOther` tells that the report is of another document than the one before; `study` names the one to be shown, or is null. */
  onReport(show: (html: string, isOther: boolean, study: string | null) => void): void;
}

interface Kept {
  readonly uri?: string;
  readonly view?: View;
  readonly scroll?: number;
}

interface ReportMessage {
  readonly uri: string;
  readonly html: string;
  readonly study: string | null;
}

declare const acquireVsCodeApi:
  | undefined
  | (() => { getState(): Kept | undefined; setState(kept: Kept): void; postMessage(message: object): void });

/** Null in a saved page. */
export function editorOf(): Editor | null {
  if (typeof acquireVsCodeApi !== 'function') return null;
  const api = acquireVsCodeApi();
  let kept: Kept = api.getState() ?? {};
  const keep = (more: Kept): void => {
    kept = { ...kept, ...more };
    api.setState(kept);
  };
  return {
    view: kept.view ?? { sorts: {}, filters: {} },
    get scroll() {
      return kept.scroll ?? 0;
    },
    keepView: (view) => keep({ view }),
    keepScroll: (scroll) => keep({ scroll }),
    open: (start, end) => api.postMessage({ type: 'open', start, end }),
    command: (name) => api.postMessage({ type: name }),
    onReport(show) {
      window.addEventListener('message', ({ data }: MessageEvent<ReportMessage>) => {
        const isOther = kept.uri !== undefined && kept.uri !== data.uri;
        keep({ uri: data.uri });
        show(data.html, isOther, data.study);
      });
      // The extension sends the report once somebody is there to show it.
      api.postMessage({ type: 'ready' });
    },
  };
}
