/** https://w3c.github.io/trusted-types/, as far as it is used here and not in TypeScript's library yet. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (address: string) => string },
    ): { createScriptURL(address: string): string };
  };
}
