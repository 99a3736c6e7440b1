import { useTranslation } from 'react-i18next';
import { topics } from '../../domain/glossary';
import { type Deck, type Knowledge, knowledgeByTopic } from '../../domain/study';
import { useLanguage } from '../../i18n/use-language';
import { useTopicNames } from '../../i18n/use-topic-names';
import { DataTable } from './data-table';
import { studyDates } from './study-dates';

/** From the best known: the order in which a bar stands. */
const order = ['known', 'learning', 'new'] as const satisfies readonly Knowledge[];

/** How well the terms of each topic are known: a bar each, as long as the topic has terms in the deck. */
export function TopicBars({ deck }: { readonly deck: Deck }) {
  const { t } = useTranslation();
  const dates = studyDates(useLanguage());
  const topicNames = useTopicNames();
  const names = {
    known: t('progress.topics.known'),
    learning: t('progress.topics.learning'),
    new: t('progress.topics.new'),
  };
  const knowledge = knowledgeByTopic(deck);
  const shown = topics.flatMap((topic) => {
    const counts = knowledge.get(topic);
    return counts ? [{ topic, counts, all: counts.known + counts.learning + counts.new }] : [];
  });
  const most = Math.max(...shown.map(({ all }) => all), 1);
  return (
    <section aria-labelledby="topics-title">
      <h3 id="topics-title">{t('progress.topics.title')}</h3>
      <p>{t('progress.topics.lead')}</p>
      <ul className="topic-bars">
        {shown.map(({ topic, counts, all }) => (
          <li key={topic}>
            <span className="topic-bar-name">{topicNames[topic]}</span>
            <span className="topic-bar-counts">
              {order
                .filter((each) => counts[each] > 0)
                .map((each) => (
                  <span key={each} data-knowledge={each}>
                    {names[each]} {dates.number(counts[each])}
                  </span>
                ))}
            </span>
            <span className="topic-bar-line" aria-hidden="true">
              <span className="topic-bar" style={{ inlineSize: `${(all / most) * 100}%` }}>
                {order
                  .filter((each) => counts[each] > 0)
                  .map((each) => (
                    <span key={each} data-knowledge={each} style={{ flexGrow: counts[each] }} />
                  ))}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <DataTable
        caption={t('progress.topics.title')}
        columns={[t('progress.topics.topic'), ...order.map((each) => names[each]), t('progress.topics.all')]}
        rows={shown.map(({ topic, counts, all }) => ({
          key: topic,
          cells: [topicNames[topic], ...order.map((each) => dates.number(counts[each])), dates.number(all)],
        }))}
      />
    </section>
  );
}
