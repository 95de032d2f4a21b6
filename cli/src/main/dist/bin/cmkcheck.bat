@echo off
rem Starts cmkcheck with Java 17 or later: the one in JAVA_HOME, or else the one on the path.
setlocal
rem A java.exe or where.exe in the working directory may have come with a merge request.
set "NoDefaultCurrentDirectoryInExePath=1"
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if "%java%"=="java.exe" (
  where /q $PATH:java.exe
  if errorlevel 1 (
    echo cmkcheck: there is no Java; install a Java 17 or later, or set JAVA_HOME to one 1>&2
    exit /b 2
  )
)
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms32m -Xmn16m -XX:-PrintWarnings -jar "%~dp0..\lib\cmkcheck.jar" %*
exit /b %ERRORLEVEL%
