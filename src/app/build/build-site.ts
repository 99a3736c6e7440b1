/** What the build runs in Node: bundled by Vite first, since Node reads neither TSX nor bare file names. */
export { checkContent } from '../../content/check-content';
export { ContentErrors } from '../../content/content-error';
export { describeClientBuild } from './client-build';
export { prerenderSite } from './prerender';
