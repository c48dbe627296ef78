-- Lists of an institute with tens of thousands of trainees.

-- Trainings begun in a month that hardly any began in.
CREATE INDEX traject_cohort ON traject (cohort);

-- A text is sought in name and address: with both in the index, without a look at each person's row.
DROP INDEX persoon_naam;
CREATE INDEX persoon_naam ON persoon (naam, id, email);
