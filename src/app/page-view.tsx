import type { PageData } from '../pages/page-data';
import { routes } from '../pages/routes';

/** The page that its data asks for. */
export function PageView({ data }: { readonly data: PageData }) {
  switch (data.page) {
    case 'home':
      return <routes.home.Page data={data} />;
    case 'release':
      return <routes.release.Page data={data} />;
    case 'glossary':
      return <routes.glossary.Page data={data} />;
    case 'entry':
      return <routes.entry.Page data={data} />;
    case 'about':
      return <routes.about.Page data={data} />;
  }
}
