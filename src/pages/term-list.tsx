import './glossary.css';
import type { TFunction } from 'i18next';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { glossaryAddress, releaseAddress, termsAddress } from '../domain/addresses';
import { languageOfLetter, signOfLetter } from '../domain/glossary';
import type { Language } from '../domain/language';
import { AddToStudy, InDeck } from '../features/deck/add-to-study';
import { Downloads } from '../features/downloads/downloads';
import { LetterRail } from '../features/glossary-browser/letter-rail';
import { TermRows } from '../features/glossary-browser/term-rows';
import { TopicRail } from '../features/glossary-browser/topic-rail';
import { useLanguage } from '../i18n/use-language';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { ListParts } from '../ui/list-parts';
import { MixedText } from '../ui/mixed-text';
import type { DataOf } from './page-data';
import type { DescribePage } from './page-head';

type TermListData = DataOf<'terms'>;

const letterName = (letter: Extract<TermListData, { by: 'letter' }>['letter'], t: TFunction) =>
  languageOfLetter(letter) === 'en'
    ? t('terms.english', { letter: signOfLetter(letter) })
    : t('terms.korean', { letter: signOfLetter(letter) });

/** The terms of a topic, under a letter or of a release. */
export default function TermListPage({ data }: { readonly data: TermListData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const subject = subjectOf(data, language, t);
  const rows = data.orders[language].flatMap((index) => data.rows[index] ?? []);
  const part = data.parts > 1 ? t('browse.part', { part: data.part, parts: data.parts }) : undefined;
  return (
    <article className="term-list">
      <Breadcrumbs
        above={[{ address: glossaryAddress(language), name: t('terms.glossary') }]}
        here={subject}
      />
      <h1>
        <MixedText text={data.by === 'release' ? t('terms.release') : subject} language={language} />
      </h1>
      {data.by === 'release' && (
        <p className="term-list-release">
          <a href={releaseAddress(language, data.slug)}>{data.release.titles[language]}</a>{' '}
          <time dateTime={data.release.date}>{data.release.dates[language]}</time>
        </p>
      )}
      <p className="term-list-count">
        {t('browse.termCount', { count: data.count[language] })}
        {part !== undefined && <span> {part}</span>}
      </p>
      {data.by !== 'letter' && (
        <p className="study-links">
          <AddToStudy
            terms={rows.map(({ id }) => id)}
            // Of a list in parts the button takes the terms of this one.
            label={data.parts > 1 ? t('terms.studyPart') : t('terms.study')}
            conceptOf={(term) => rows.find(({ id }) => id === term)}
          >
            <InDeck terms={rows.map(({ id }) => id)} />
          </AddToStudy>
        </p>
      )}
      {data.by === 'topic' && <TopicRail topics={data.topics} current={data.topic} />}
      {data.by === 'letter' && <LetterRail letters={data.letters} current={data.letter} />}
      {/* A boundary of its own, so that a long list comes to life after the rest and never holds up the reader. */}
      <Suspense>
        <section id="terms" aria-label={t('terms.list')} data-place="">
          <TermRows rows={rows} {...(data.by === 'letter' && { leading: languageOfLetter(data.letter) })} />
        </section>
      </Suspense>
      <ListParts
        part={data.part}
        parts={data.parts}
        addressOf={(each) => termsAddress(language, data, each)}
      />
      {data.downloads && data.by !== 'letter' && (
        <Downloads
          name={data.by === 'topic' ? `topics/${data.topic}` : `releases/${data.slug}`}
          sizes={data.downloads}
        />
      )}
    </article>
  );
}

/** What a list is of, for its title and description. */
function subjectOf(data: TermListData, language: Language, t: TFunction): string {
  if (data.by === 'topic') return t(`topic.${data.topic}`);
  return data.by === 'letter' ? letterName(data.letter, t) : data.release.titles[language];
}

/** The page is served with its head: only who goes over to the other language needs another. */
export const describe: DescribePage<TermListData> = async (data, language, t, siteAddress) => {
  const { describeTermList } = await import('./term-list-head');
  return describeTermList(subjectOf(data, language, t), data, language, t, siteAddress);
};

export { loadWords } from 'virtual:page-words/terms';
