#!/usr/bin/python3
"""Reads an exported calendar by python3-icalendar, and compares it event by event with the programme's own file.

read-back-ics.py PROGRAMME CALENDAR STATE SCOPE-ID

SCOPE-ID is the id of a coach, 0 for all. STATE is a file of this script's own: what the calendar said the last time.
Says what does not fit, and fails.
"""
import datetime
import json
import os
import sqlite3
import sys

import icalendar

ZONE = 'Europe/Stockholm'


def last_sunday(year, month):
    day = datetime.date(year, month, 31)
    return day - datetime.timedelta(days=(day.weekday() + 1) % 7)


def expected_offset(start):
    """By the directive, not by anybody's tables: summer time lies between the last Sundays of March and October."""
    is_summer = last_sunday(start.year, 3) <= start.date() < last_sunday(start.year, 10)
    return datetime.timedelta(hours=2 if is_summer else 1)


def read_sessions(path, coach):
    connection = sqlite3.connect('file:%s?mode=ro' % path, uri=True)
    programme, = connection.execute('SELECT id FROM programme').fetchone()
    rows = connection.execute(
        'SELECT id, date, start_time, planned_minutes, state, cycle_id FROM session WHERE ? IN (0, coach_id)', (coach,))
    sessions = {}
    for session, date, time, minutes, state, cycle in rows:
        start = datetime.datetime.fromisoformat(date + ' ' + time)
        sessions['%d-%d@samordna' % (session, programme)] = {
            'start': start.isoformat(),
            'end': (start + datetime.timedelta(minutes=minutes)).isoformat(),
            'status': 'CANCELLED' if state in ('cancelled', 'moved') else 'CONFIRMED',
            'individual': cycle is not None,
        }
    teachers = [name for name, in connection.execute('SELECT name FROM person WHERE is_coach = 0')]
    connection.close()
    return sessions, teachers


def check_zone(calendar, problems):
    zone, = [c for c in calendar.walk('VTIMEZONE')]
    if zone['TZID'] != ZONE:
        problems.append('zone %s' % zone['TZID'])
    # The rules in the file itself, not those that Python knows by the name.
    read = zone.to_tz()
    for year in (2012, 2013, 2026):
        for month, day in ((1, 15), (3, 20), (4, 3), (7, 1), (10, 20), (11, 5)):
            moment = datetime.datetime(year, month, day, 15, 0)
            if read.utcoffset(moment) != expected_offset(moment):
                problems.append('%s: %s' % (moment, read.utcoffset(moment)))


def read_event(event, problems):
    start, end = event['DTSTART'], event['DTEND']
    uid = str(event['UID'])
    for moment in (start, end):
        if moment.params.get('TZID') != ZONE:
            problems.append('%s: zone %s' % (uid, moment.params.get('TZID')))
        if moment.dt.utcoffset() != expected_offset(moment.dt.replace(tzinfo=None)):
            problems.append('%s: %s is %s from UTC' % (uid, moment.dt, moment.dt.utcoffset()))
    for name in ('DTSTAMP', 'LAST-MODIFIED', 'SUMMARY', 'CATEGORIES', 'TRANSP'):
        if name not in event:
            problems.append('%s: no %s' % (uid, name))
    return {
        'start': start.dt.replace(tzinfo=None).isoformat(),
        'end': end.dt.replace(tzinfo=None).isoformat(),
        'status': str(event['STATUS']),
        'sequence': int(event['SEQUENCE']),
        'text': '|'.join(str(event.get(name, '')) for name in ('SUMMARY', 'LOCATION', 'DESCRIPTION')),
        'coach': 'Coach:' in str(event.get('DESCRIPTION', '')),
    }


def check_lines(text, problems):
    for line in text.split(b'\r\n'):
        if b'\n' in line or b'\r' in line:
            problems.append('a line ends otherwise: %r' % line[:60])
        if len(line) > 75:
            problems.append('a line is too long: %r' % line[:60])
        try:
            line.decode('utf-8')
        except UnicodeDecodeError:
            problems.append('a letter is cut in two: %r' % line[-10:])


def main(programme, path, state_path, coach):
    problems = []
    sessions, teachers = read_sessions(programme, int(coach))
    with open(path, 'rb') as file:
        text = file.read()
    if os.stat(path).st_mode & 0o077:
        problems.append('others can read the file')
    check_lines(text, problems)
    calendar = icalendar.Calendar.from_ical(text)
    if str(calendar['METHOD']) != 'PUBLISH' or str(calendar['VERSION']) != '2.0':
        problems.append('METHOD or VERSION')
    check_zone(calendar, problems)

    events = {}
    for component in calendar.walk('VEVENT'):
        uid = str(component['UID'])
        if uid in events:
            problems.append('%s stands twice' % uid)
        events[uid] = read_event(component, problems)

    before = {}
    if os.path.exists(state_path):
        with open(state_path) as file:
            before = json.load(file)
    for uid in sorted(set(sessions) | set(before)):
        event = events.get(uid)
        if event is None:
            problems.append('%s is missing' % uid)
            continue
        session = sessions.get(uid)
        if session is None:
            # Removed, or somebody else's by now.
            if event['status'] != 'CANCELLED':
                problems.append('%s is gone, but %s' % (uid, event['status']))
        else:
            for key in ('start', 'end', 'status'):
                if event[key] != session[key]:
                    problems.append('%s: %s is %s, not %s' % (uid, key, event[key], session[key]))
            if session['individual'] and event['coach']:
                problems.append('%s: a coach is named' % uid)
        for name in teachers:
            if name in event['text']:
                problems.append('%s: a teacher is named' % uid)
        if uid in before:
            old = before[uid]
            is_changed = any(old[key] != event[key] for key in ('start', 'end', 'status', 'text'))
            if is_changed and event['sequence'] <= old['sequence']:
                problems.append('%s: changed, but %d after %d' % (uid, event['sequence'], old['sequence']))
            if event['sequence'] < old['sequence']:
                problems.append('%s: %d after %d' % (uid, event['sequence'], old['sequence']))
    for uid in set(events) - set(sessions) - set(before):
        problems.append('%s is too much' % uid)

    with open(state_path, 'w') as file:
        json.dump(events, file)
    for problem in problems[:20]:
        print(problem)
    print('%d events, %d cancelled' % (len(events), sum(e['status'] == 'CANCELLED' for e in events.values())))
    return 1 if problems or not events else 0


sys.exit(main(*sys.argv[1:]))
