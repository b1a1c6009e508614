-- What the database itself forbids (数据库自身的约束).
CREATE OR REPLACE FUNCTION jiheng_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'jiheng:%', TG_ARGV[0];
END $$;
CREATE OR REPLACE TRIGGER journal_no_update BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION jiheng_refuse('journal-is-append-only');
CREATE OR REPLACE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION jiheng_refuse('journal-is-append-only');
CREATE OR REPLACE TRIGGER paper_events_no_update BEFORE UPDATE OR DELETE ON paper_events FOR EACH ROW EXECUTE FUNCTION jiheng_refuse('paper-events-are-append-only');
CREATE OR REPLACE TRIGGER journal_head_no_delete BEFORE DELETE ON journal_head FOR EACH ROW EXECUTE FUNCTION jiheng_refuse('journal-is-append-only');
-- Money (资金): accounts follow the lines of instruments; instruments are never changed. The issuer's account is locked
-- before the recipient's, so locks are taken from the top of the tree down and cannot meet crosswise.
CREATE OR REPLACE FUNCTION jiheng_post_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM instruments i WHERE i.id = NEW.instrument_id AND i.issuer_id IS DISTINCT FROM NEW.from_id) THEN
    RAISE EXCEPTION 'jiheng:entry-not-of-issuer';
  END IF;
  -- Whoever ends the unit at this moment waits, or is waited for: his row is locked before it is read.
  PERFORM 1 FROM organisations o WHERE o.id = NEW.to_id FOR SHARE;
  IF EXISTS (SELECT 1 FROM organisations o, instruments i WHERE i.id = NEW.instrument_id AND o.id = NEW.to_id AND (i.date < o.valid_from OR i.date > o.valid_to)) THEN
    RAISE EXCEPTION 'jiheng:unit-not-there';
  END IF;
  UPDATE money_accounts SET issued = issued + NEW.amount, kept = kept - NEW.amount
    WHERE year_id = NEW.year_id AND organisation_id = NEW.from_id AND source = NEW.source AND tag_code = NEW.tag_code;
  INSERT INTO money_accounts (year_id, organisation_id, source, tag_code, received, issued, kept)
    VALUES (NEW.year_id, NEW.to_id, NEW.source, NEW.tag_code, 0, 0, 0) ON CONFLICT DO NOTHING;
  UPDATE money_accounts SET received = received + NEW.amount, kept = kept + NEW.amount
    WHERE year_id = NEW.year_id AND organisation_id = NEW.to_id AND source = NEW.source AND tag_code = NEW.tag_code;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER instrument_entries_post BEFORE INSERT ON instrument_entries FOR EACH ROW EXECUTE FUNCTION jiheng_post_entry();
CREATE OR REPLACE TRIGGER instrument_entries_no_change BEFORE UPDATE OR DELETE ON instrument_entries FOR EACH ROW EXECUTE FUNCTION jiheng_refuse('instrument-is-issued');
CREATE OR REPLACE TRIGGER instruments_no_change BEFORE UPDATE OR DELETE ON instruments FOR EACH ROW EXECUTE FUNCTION jiheng_refuse('instrument-is-issued');
CREATE OR REPLACE TRIGGER instrument_entries_no_truncate BEFORE TRUNCATE ON instrument_entries FOR EACH STATEMENT EXECUTE FUNCTION jiheng_refuse('instrument-is-issued');
-- Submissions (提交快照) are never changed.
CREATE OR REPLACE TRIGGER submissions_no_change BEFORE UPDATE OR DELETE ON submissions FOR EACH ROW EXECUTE FUNCTION jiheng_refuse('submission-is-final');
-- A unit (单位) does not end before the money that it got.
CREATE OR REPLACE FUNCTION jiheng_end_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.valid_to IS NOT NULL AND EXISTS (SELECT 1 FROM instrument_entries e JOIN instruments i ON i.id = e.instrument_id
    WHERE (e.to_id = NEW.id OR e.from_id = NEW.id) AND i.date > NEW.valid_to) THEN
    RAISE EXCEPTION 'jiheng:unit-has-money';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER organisations_end BEFORE UPDATE ON organisations FOR EACH ROW EXECUTE FUNCTION jiheng_end_unit();
