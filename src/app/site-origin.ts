/** The origin under which the site will be served, for canonical and alternate addresses. */
export function siteOrigin(configured: string | undefined, fallback: string): string {
  const value = configured || fallback;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new Error(
      `SITE_URL is "${value}", which is no web address. Give the address of the site's root, such as https://terms.example.org`,
    );
  }
  const { origin, pathname } = new URL(value);
  if (pathname !== '/') {
    throw new Error(
      `SITE_URL is "${value}", but the site has to stand at the root of a host. Give ${origin} and serve it from there.`,
    );
  }
  return origin;
}
