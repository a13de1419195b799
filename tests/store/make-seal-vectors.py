#!/usr/bin/env python3
"""Computes the known answers of test-seal-formats.c without libsodium.

Needs python3-cryptography and the command argon2. Not run by the tests.
"""
import hashlib
import struct
import subprocess

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

CYCLE_KEY = bytes(range(0x20, 0x40))
FILE_KEY = bytes(range(0x60, 0x80))
NONCE = bytes(range(0x80, 0x98))
SALT = b"0123456789abcdef"
CYCLE = 0x0102030405060708
ROW = 0x1112131415161718
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def rotate(x, n):
    return ((x << n) & 0xFFFFFFFF) | (x >> (32 - n))


def hchacha20(key, nonce):
    s = list(struct.unpack("<4I", b"expand 32-byte k") + struct.unpack("<8I", key) + struct.unpack("<4I", nonce))

    def quarter(a, b, c, d):
        for x, y, z, n in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            s[x] = (s[x] + s[y]) & 0xFFFFFFFF
            s[z] = rotate(s[z] ^ s[x], n)

    for _ in range(10):
        for i in range(4):
            quarter(i, 4 + i, 8 + i, 12 + i)
        for i in range(4):
            quarter(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4)

    return struct.pack("<8I", *s[0:4], *s[12:16])


def seal(key, data, aad):
    subkey = hchacha20(key, NONCE[:16])
    return ChaCha20Poly1305(subkey).encrypt(bytes(4) + NONCE[16:], data, aad)


def box(text):
    padded = text + b"\x80"
    padded += bytes(-len(padded) % 64)
    header = b"\x02\x01" + struct.pack(">Q", CYCLE)
    return header + NONCE + seal(CYCLE_KEY, padded, header + b"focus_question.text" + struct.pack(">Q", ROW))


def cycle_key(version):
    return bytes([version]) + NONCE + seal(FILE_KEY, CYCLE_KEY, bytes([version]) + b"cycle key" + struct.pack(">Q", CYCLE))


def slot(way, passes, kibibytes, key):
    header = bytes([1, way]) + struct.pack(">II", passes, kibibytes) + SALT + NONCE
    wrapped = header + seal(key, FILE_KEY, header)
    return wrapped + hashlib.blake2b(wrapped, digest_size=16).digest()


def argon2id(passphrase):
    command = ["argon2", SALT.decode(), "-id", "-t", "3", "-k", "64", "-p", "1", "-l", "32", "-r"]
    return bytes.fromhex(subprocess.run(command, input=passphrase.encode(), capture_output=True, check=True).stdout.decode().strip())


def derive(purpose, secret):
    return hashlib.blake2b(purpose + secret.encode(), key=SALT, digest_size=32).digest()


def recovery_key():
    random = bytes(range(28))
    value = int.from_bytes(random + hashlib.blake2b(random, digest_size=16).digest()[:2], "big")
    return "".join(ALPHABET[value >> (5 * (47 - i)) & 31] for i in range(48))


# The test vector of draft-irtf-cfrg-xchacha, section 2.2.1.
assert hchacha20(bytes(range(32)), bytes.fromhex("000000090000004a0000000031415927")) == bytes.fromhex(
    "82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc")

print("box", box("Hur väntar jag efter en fråga?".encode()).hex())
print("cycle key", cycle_key(1).hex(), cycle_key(2).hex())
print("passphrase", slot(1, 3, 64, argon2id("korrekt häst batteri")).hex())
print("keyring", slot(2, 0, 0, derive(b"samordna keyring", "00112233445566778899aabbccddeeff" * 2)).hex())
print("recovery", recovery_key(), slot(4, 0, 0, derive(b"samordna recovery", recovery_key())).hex())
