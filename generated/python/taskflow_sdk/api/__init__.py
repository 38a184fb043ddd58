# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Contains methods for accessing the API"""
