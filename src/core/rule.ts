import type { Article } from './article/article.js';
import type { ArticleFigures } from './article/crossConflicts.js';
import type { Fix, Severity, Source } from './finding.js';
import type { Span } from './text/span.js';

/** The names in curly brackets of a message: `'{study} reports {expected}'` gives `'study' | 'expected'`. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

type Data<Text extends string> = [Placeholders<Text>] extends [never]
  ? { readonly data?: never }
  : { readonly data: Readonly<Record<Placeholders<Text>, string | number>> };

/** What a rule says about one place. `messageId` and `data` are checked against the rule's messages by the compiler. */
export type Report<Messages extends Record<string, string>> = {
  [Id in keyof Messages & string]: Data<Messages[Id]> & {
    readonly messageId: Id;
    readonly span: Span;
    readonly severity?: Severity;
    readonly study?: string | null;
    readonly sources?: readonly Source[];
    /** A function where they take long to make: it is called when they are first asked for. */
    readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
    readonly related?: readonly { readonly span: Span; readonly message: string; readonly path?: string }[];
  };
}[keyof Messages & string];

export interface RuleDocs {
  /** One line for tables: what it reports. */
  readonly summary: string;
  /** Why it matters and how it decides, in a few sentences of Markdown. */
  readonly why: string;
  /** When it stays silent, as items of a list. */
  readonly silent?: readonly string[];
  /** Where the method comes from. */
  readonly sources?: readonly string[];
}

/**
 * A rule is a stateless function of an Article. It neither parses nor searches: if it needs to know more of the text, extraction learns it.
 */
export interface Rule {
  /** The file's name, the diagnostic's code, the setting's key and the page's name. */
  readonly id: string;
  readonly severity: Severity;
  readonly docs: RuleDocs;
  readonly messages: Readonly<Record<string, string>>;
  /** Rules whose finding at the same place, or on the same figure, makes this one's superfluous: one cause, one finding. */
  readonly yieldsTo: readonly string[];
  /** Whether it speaks of studies that are not in the index: held back until the writer's libraries have been read. */
  readonly needsLibraries: boolean;
  check(article: Article, report: (report: AnyReport) => void): void;
  /** What only several articles together show; the report names the article that it stands in. */
  readonly checkWorkspace: ((articles: readonly ArticleFigures[], report: (path: string, report: AnyReport) => void) => void) | null;
}

/** A report without its types, as the review sees it. */
export interface AnyReport {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly span: Span;
  readonly severity?: Severity;
  readonly study?: string | null;
  readonly sources?: readonly Source[];
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  readonly related?: readonly { readonly span: Span; readonly message: string; readonly path?: string }[];
}

/** An example of a rule: a test and a piece of its page at once. `⟦ ⟧` marks what is reported; without marks nothing is. */
export interface Example {
  readonly title: string;
  readonly text: string;
  /** The finding's message, for the first mark. */
  readonly message?: string;
  /** The text after the preferred fix of the first mark. */
  readonly fixed?: string;
  readonly format?: 'markdown' | 'plain';
  /** A library of the writer's that the text is reviewed with, as a file's name and its text. */
  readonly library?: { readonly path: string; readonly text: string };
  /** Another article of the workspace, which is read first. */
  readonly beside?: { readonly path: string; readonly text: string };
}

/** Makes a rule and has the compiler check its messages. */
export function defineRule<const Messages extends Record<string, string>>(definition: {
  readonly id: string;
  readonly severity: Severity;
  readonly docs: RuleDocs;
  readonly messages: Messages;
  readonly yieldsTo?: readonly string[];
  readonly needsLibraries?: boolean;
  readonly check: (article: Article, report: (report: Report<Messages>) => void) => void;
  readonly checkWorkspace?: (articles: readonly ArticleFigures[], report: (path: string, report: Report<Messages>) => void) => void;
}): Rule {
  return {
    id: definition.id,
    severity: definition.severity,
    docs: definition.docs,
    messages: definition.messages,
    yieldsTo: definition.yieldsTo ?? [],
    needsLibraries: definition.needsLibraries ?? false,
    check: (article, report) => definition.check(article, report as (report: Report<Messages>) => void),
    checkWorkspace: definition.checkWorkspace
      ? (articles, report) => definition.checkWorkspace?.(articles, report as (path: string, report: Report<Messages>) => void)
      : null,
  };
}
