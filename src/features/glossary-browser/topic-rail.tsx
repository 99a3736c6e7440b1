import { useTranslation } from 'react-i18next';
import { termsAddress } from '../../domain/addresses';
import type { Topic } from '../../domain/glossary';
import { useLanguage } from '../../i18n/use-language';
import { useTopicNames } from '../../i18n/use-topic-names';
import type { TopicCount } from './counts';

type TopicRailProps = { readonly topics: readonly TopicCount[]; readonly current: Topic };

/** The topics with the number of their terms, for whoever reads the list of one of them. */
export function TopicRail({ topics, current }: TopicRailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const topicNames = useTopicNames();
  return (
    <nav className="topic-rail" aria-label={t('browse.topics')}>
      <ul>
        {topics.map(({ topic, count }) => (
          <li key={topic}>
            <a
              href={termsAddress(language, { by: 'topic', topic })}
              aria-current={topic === current ? 'page' : undefined}
            >
              {topicNames[topic]} <span className="topic-count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
