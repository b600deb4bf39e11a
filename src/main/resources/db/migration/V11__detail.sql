-- API words: the sentence for people is "detail", and a code is CERT_EXPIRES_SOON. Stored results and
-- notifications are the JSON of the API, so they change with it. A quotation mark inside of a JSON
-- string is escaped; these patterns find names of members and whole strings only.
alter table watched_endpoint rename column says to detail;

update watched_endpoint set codes = replace(codes, 'CERT_ENDS_SOON', 'CERT_EXPIRES_SOON')
where codes like '%CERT\_ENDS\_SOON%';

update probe_result
set result = regexp_replace(
  replace(result, '"CERT_ENDS_SOON"', '"CERT_EXPIRES_SOON"'), '"says"(\s*:)', '"detail"\1', 'g');

update watch_notice
set event = regexp_replace(
  replace(event, '"CERT_ENDS_SOON"', '"CERT_EXPIRES_SOON"'), '"says"(\s*:)', '"detail"\1', 'g');
