-- What the database itself forbids (数据库自身的约束). Applied anew after every migration, because rebuilding a table drops its triggers.
DROP TRIGGER IF EXISTS journal_no_update;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'jiheng:journal-is-append-only'); END;
DROP TRIGGER IF EXISTS journal_no_delete;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'jiheng:journal-is-append-only'); END;
DROP TRIGGER IF EXISTS paper_events_no_update;
CREATE TRIGGER paper_events_no_update BEFORE UPDATE ON paper_events BEGIN SELECT RAISE(ABORT, 'jiheng:paper-events-are-append-only'); END;
DROP TRIGGER IF EXISTS paper_events_no_delete;
CREATE TRIGGER paper_events_no_delete BEFORE DELETE ON paper_events BEGIN SELECT RAISE(ABORT, 'jiheng:paper-events-are-append-only'); END;
DROP TRIGGER IF EXISTS journal_head_no_delete;
CREATE TRIGGER journal_head_no_delete BEFORE DELETE ON journal_head BEGIN SELECT RAISE(ABORT, 'jiheng:journal-is-append-only'); END;
-- Money (资金): accounts follow the lines of instruments; instruments are never changed.
DROP TRIGGER IF EXISTS instrument_entries_post;
CREATE TRIGGER instrument_entries_post BEFORE INSERT ON instrument_entries BEGIN
  SELECT RAISE(ABORT, 'jiheng:entry-not-of-issuer') WHERE EXISTS (SELECT 1 FROM instruments i WHERE i.id = NEW.instrument_id AND i.issuer_id IS NOT NEW.from_id);
  SELECT RAISE(ABORT, 'jiheng:unit-not-there') WHERE EXISTS (SELECT 1 FROM organisations o, instruments i
    WHERE i.id = NEW.instrument_id AND o.id = NEW.to_id AND (i.date < o.valid_from OR i.date > o.valid_to));
  UPDATE money_accounts SET issued = issued + NEW.amount, kept = kept - NEW.amount
    WHERE year_id = NEW.year_id AND organisation_id = NEW.from_id AND source = NEW.source AND tag_code = NEW.tag_code;
  INSERT INTO money_accounts (year_id, organisation_id, source, tag_code, received, issued, kept)
    VALUES (NEW.year_id, NEW.to_id, NEW.source, NEW.tag_code, 0, 0, 0) ON CONFLICT DO NOTHING;
  UPDATE money_accounts SET received = received + NEW.amount, kept = kept + NEW.amount
    WHERE year_id = NEW.year_id AND organisation_id = NEW.to_id AND source = NEW.source AND tag_code = NEW.tag_code;
END;
DROP TRIGGER IF EXISTS instrument_entries_no_update;
CREATE TRIGGER instrument_entries_no_update BEFORE UPDATE ON instrument_entries BEGIN SELECT RAISE(ABORT, 'jiheng:instrument-is-issued'); END;
DROP TRIGGER IF EXISTS instrument_entries_no_delete;
CREATE TRIGGER instrument_entries_no_delete BEFORE DELETE ON instrument_entries BEGIN SELECT RAISE(ABORT, 'jiheng:instrument-is-issued'); END;
DROP TRIGGER IF EXISTS instruments_no_update;
CREATE TRIGGER instruments_no_update BEFORE UPDATE ON instruments BEGIN SELECT RAISE(ABORT, 'jiheng:instrument-is-issued'); END;
DROP TRIGGER IF EXISTS instruments_no_delete;
CREATE TRIGGER instruments_no_delete BEFORE DELETE ON instruments BEGIN SELECT RAISE(ABORT, 'jiheng:instrument-is-issued'); END;
-- Submissions (提交快照) are never changed.
DROP TRIGGER IF EXISTS submissions_no_update;
CREATE TRIGGER submissions_no_update BEFORE UPDATE ON submissions BEGIN SELECT RAISE(ABORT, 'jiheng:submission-is-final'); END;
DROP TRIGGER IF EXISTS submissions_no_delete;
CREATE TRIGGER submissions_no_delete BEFORE DELETE ON submissions BEGIN SELECT RAISE(ABORT, 'jiheng:submission-is-final'); END;
-- A unit (单位) does not end before the money that it got.
DROP TRIGGER IF EXISTS organisations_end;
CREATE TRIGGER organisations_end BEFORE UPDATE ON organisations WHEN NEW.valid_to IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'jiheng:unit-has-money') WHERE EXISTS (SELECT 1 FROM instrument_entries e JOIN instruments i ON i.id = e.instrument_id
    WHERE (e.to_id = NEW.id OR e.from_id = NEW.id) AND i.date > NEW.valid_to);
END;
