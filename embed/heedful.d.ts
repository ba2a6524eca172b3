// The types of the element, for sites that are written in TypeScript. docs/embedding.md describes each.

export type HeedfulAttributes = {
  theme?: "host" | "light" | "dark" | "device";
  /** Six or three hexadecimal digits, as `#0f4c5c`. */
  accent?: `#${string}`;
  font?: "system" | "sans" | "serif" | "verdana" | "tahoma" | "trebuchet" | "georgia" | "times";
  audience?: "self" | "other" | "officer";
  language?: string;
  /** An address that begins with `https://`. */
  exit?: string;
  /** An address, as seen from the first page of the check. */
  services?: string;
  /** An address, as seen from the first page of the check. */
  pack?: string;
  /** The frame's title. */
  label?: string;
  /** Where `heedful.js` is. */
  from?: string;
};

declare global {
  interface HTMLElementTagNameMap {
    "heedful-check": HTMLElement;
  }

  interface HTMLElementEventMap {
    "heedful-ready": CustomEvent<null>;
    "heedful-step": CustomEvent<{ count: number }>;
    "heedful-finished": CustomEvent<null>;
    "heedful-exit": CustomEvent<null>;
    "heedful-error": CustomEvent<{
      reason: "silent" | "sealed" | "cannot-start" | "cannot-run" | "broken";
    }>;
  }
}
