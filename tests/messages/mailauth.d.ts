declare module 'mailauth/lib/dkim/verify.js' {
  /** What a receiver finds of each signature; resolver stands in for the name servers. */
  export const dkimVerify: (
    message: Buffer,
    options: { readonly resolver: (name: string) => Promise<string[][]> },
  ) => Promise<{ readonly results: readonly { readonly status: { readonly result: string } }[] }>
}
