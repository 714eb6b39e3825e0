/** The little of citation-js that is used here; the package has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Reads a text of the given type into CSL-JSON. Throws where it cannot. */
      chain(text: string, options: { readonly generateGraph: boolean; readonly forceType: string }): unknown;
    };
  };
}

declare module '@citation-js/plugin-bibtex';
